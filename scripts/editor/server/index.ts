export { localApi } from "./api.js";
export { Guard } from "./guard.js";
export { ReportCache } from "./report-cache.js";
export { editListener } from "./listener.js";
export { contentName } from "./paths.js";
export type { SaveResult } from "./save.js";
