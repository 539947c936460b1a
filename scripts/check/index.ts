export { diffOf, applyFixes, writeFixes, type FixedFile } from "./autofix.js";
export { fixCopy, fixFolder, type FixOptions } from "./fix-folder.js";
export { formatDiagnostics, formats, type Format } from "./formatters/format.js";
export { exampleName, type Example, type ExampleReport, type Rule } from "./rule.js";
export { markupLimits } from "./markup-limit.js";
export { isPrivacyRule } from "./privacy-rules.js";
export { rules } from "./rules/all-rules.js";
export type { CheckOptions, CheckResult } from "./result.js";
export type { SerializedFileCheck } from "./file-check.js";
export {
  readAndCheck,
  type FileMemory,
  type ReadAndChecked,
  type ReadAndCheckOptions,
} from "./read-and-check.js";
export { loadSiteAddresses, type SiteAddresses } from "./site-addresses.js";
export { checkCatalogue, checkReport } from "./check-catalogue.js";
export { checkPublished, type PublishedState } from "./published/check-published.js";
export { knownManifest } from "./published/known-manifest.js";
export { ruleDocs } from "./rule-docs.js";
