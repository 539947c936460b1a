export { localApi } from "./api.js";
export { openRepository } from "./git.js";
export { Guard } from "./guard.js";
export { KnownReports } from "./known.js";
export { editListener } from "./listener.js";
export { contentName } from "./paths.js";
export type { Saved } from "./save.js";
