export { changedSince } from "./changed.js";
export { diffOf, fieldNameEdits, mend, writeMended, type Mended } from "./fix.js";
export { formatDiagnostics, formats, type Format } from "./format.js";
export { ruleGroups, type Edit, type Example, type ExampleReport, type Rule } from "./rule.js";
export { rules } from "./rules/index.js";
export type { Checked, CheckOptions, CheckResult } from "./checked.js";
export type { RememberedFile } from "./file-check.js";
export {
  readAndCheck,
  type FileMemory,
  type ReadAndChecked,
  type ReadAndCheckOptions,
} from "./read-and-check.js";
export { checkCatalogue } from "./run.js";
export { installHook, stagedCopy } from "./staged.js";
export { ruleDocs } from "./rule-docs.js";
export { fuzz, type FuzzFailure, type FuzzResult } from "./fuzz/index.js";
