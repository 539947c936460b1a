export { exitCodes, requireFolder, runCommand } from "./command.js";
export {
  type BuildValues,
  checkContentAndReport,
  rethrowAsUserError,
  buildSite,
  buildOptions,
  onProgress,
  openInputs,
  openStore,
  progress,
} from "./build-site.js";
export { oneOf, optionTypes, optionValue } from "./options.js";
export { escapeForTerminal, printData } from "./terminal.js";
export { withoutQuotationMarks } from "./quotation-marks.js";
export { Progress } from "./progress.js";
export { validateFolders } from "./folders.js";
