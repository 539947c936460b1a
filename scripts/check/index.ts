export { formatDiagnostics, formats, type Format } from "./format.js";
export { ruleGroups, type Edit, type Example, type ExampleReport, type Rule } from "./rule.js";
export { rules } from "./rules/index.js";
export { checkCatalogue, type Checked } from "./run.js";
