export { formFields } from "./fields.js";
export {
  contentName,
  editListener,
  Guard,
  line,
  localApi,
  openRepository,
  type Saved,
} from "./server/index.js";
export { writeAdmin, writeLocalAdmin } from "./write.js";
export { vscodeFiles } from "./vscode/index.js";
