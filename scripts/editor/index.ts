export { formFields } from "./fields.js";
export { contentName, editListener, Guard, ReportCache, localApi, type SaveResult } from "./server/index.js";
export { writeAdmin, writeLocalAdmin } from "./write.js";
export { vscodeFiles } from "./vscode/write-settings.js";
