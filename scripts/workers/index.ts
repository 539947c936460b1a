export { forEachConcurrent, runAll } from "./run-all.js";
