export { headersOf } from "./files.js";
export { isHashed } from "./hashed-files.js";
export { type ServerOptions, writeHosting } from "./host-files.js";
