export { launcher } from "./launcher.js";
export { type TaskOptions, WorkerError, WorkerPool } from "./pool.js";
export type { ProcessLimits } from "./process-limits.js";
export type { WorkerProtocol } from "./protocol.js";
export { forEachConcurrent, runAll } from "./run-all.js";
export { serveTasks } from "./serve-tasks.js";
