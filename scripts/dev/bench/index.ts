export { chromiumVersion } from "./browser.js";
export { compareBuilds } from "./build.js";
export { writeCharts } from "./charts.js";
export { updateDocument } from "./document.js";
export { compareChecks } from "./check.js";
export { measureExports } from "./exports.js";
export { measureMegabytes } from "./megabytes.js";
export { printComparison } from "./print.js";
export { hugoVersion } from "./programs.js";
export {
  describeMachine,
  readResult,
  writeResult,
  type SystemComparison,
  type Measured,
  type BenchSubject,
} from "./result.js";
export { compareSearches } from "./search.js";
