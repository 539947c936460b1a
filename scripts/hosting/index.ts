export { headersOf } from "./files.js";
export { isHashed } from "./hashed-files.js";
export { type ServerPlace, writeHosting } from "./host-files.js";
