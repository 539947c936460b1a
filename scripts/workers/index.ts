export { launcher } from "./launcher.js";
export { forEachConcurrent, runAll } from "./run-all.js";
