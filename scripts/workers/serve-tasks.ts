import { fileURLToPath } from "node:url";
import { parentPort, Worker } from "node:worker_threads";
import { launcher } from "./launcher.js";
import { processorMilliseconds, type ProcessLimits, type WatchdogData } from "./process-limits.js";
import type { PoolMessage, WorkerMessage, WorkerProtocol } from "./protocol.js";

/** Runs one task. Parts of its result may be sent before it ends. */
export type TaskHandler<P extends WorkerProtocol> = (
  task: P["task"],
  sendPart: (part: P["part"]) => void,
) => P["result"] | Promise<P["result"]>;

/**
 * Runs the tasks of a `WorkerPool` in a thread or process that the pool has started. A failed task is reported to the
 * pool, and the worker continues.
 *
 * @param prepare called once, with the setup that all workers of the pool receive
 */
export function serveTasks<P extends WorkerProtocol>(
  prepare: (setup: P["setup"]) => TaskHandler<P> | Promise<TaskHandler<P>>,
): void {
  const send = (message: WorkerMessage<P>) => {
    if (parentPort) parentPort.postMessage(message);
    else process.send?.(message, () => undefined); // fails when the pool's process has ended
  };
  let handler: Promise<TaskHandler<P>> | undefined;
  let taskStart: Int32Array | undefined;
  const run = async (task: P["task"]) => {
    try {
      const handle = await handler;
      if (taskStart) Atomics.store(taskStart, 0, processorMilliseconds());
      send({ result: await handle?.(task, (part) => send({ part })) });
    } catch (error) {
      send({ failure: error instanceof Error ? error.message : String(error) });
    } finally {
      if (taskStart) Atomics.store(taskStart, 0, idle);
    }
  };
  (parentPort ?? process).on("message", (message: PoolMessage<P>) => {
    if ("setup" in message) {
      if (message.limits) taskStart = watchProcess(message.limits);
      handler = Promise.resolve(prepare(message.setup));
      void handler.then(() => send({ ready: true }));
    } else void run(message.task);
  });
  process.once("disconnect", () => process.exit());
}

/** The value that means that there is no task. */
const idle = -1;

/**
 * Starts the thread that ends this process when a task exceeds the limits.
 *
 * @returns one shared number for the start of the task, see `WatchdogData`
 */
function watchProcess(limits: ProcessLimits): Int32Array {
  const taskStart = new Int32Array(new SharedArrayBuffer(4)).fill(idle);
  const workerData: WatchdogData = { limits, taskStart };
  const module = new URL("./watchdog.ts", import.meta.url);
  new Worker(launcher, { argv: [fileURLToPath(module)], execArgv: [], workerData }).unref();
  return taskStart;
}
