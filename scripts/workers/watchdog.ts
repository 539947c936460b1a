import { workerData } from "node:worker_threads";
import { limitSignals, processorMilliseconds, type WatchdogData } from "./process-limits.js";

/** Milliseconds between two checks: a parser allocates some 50 MB in that time. */
const interval = 50;

const { limits, taskStart } = workerData as WatchdogData; // `serveTasks` starts this thread

// Ends this process when a task exceeds its limits. It runs in a thread of its own, since the main thread may be busy
// and then handles no messages.
setInterval(() => {
  const start = Atomics.load(taskStart, 0);
  if (process.memoryUsage.rss() > limits.residentBytes) process.kill(process.pid, limitSignals.memory);
  else if (start >= 0 && processorMilliseconds() - start > limits.processorMilliseconds)
    process.kill(process.pid, limitSignals.time);
}, interval);
