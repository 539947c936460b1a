export { localApi } from "./api.js";
export { openRepository } from "./git.js";
export { Guard } from "./guard.js";
export { editListener } from "./listener.js";
export { contentName } from "./paths.js";
export { line, type Saved } from "./save.js";
