import { parentPort } from "node:worker_threads";
import type { PoolMessage, WorkerMessage, WorkerProtocol } from "./protocol.js";

/** Does one task. Parts of its result may be sent before it ends. */
export type TaskHandler<P extends WorkerProtocol> = (
  task: P["task"],
  sendPart: (part: P["part"]) => void,
) => P["result"] | Promise<P["result"]>;

/**
 * Serves the tasks of a `WorkerPool` in a thread or process that it started. A task that fails is reported to the pool,
 * and the worker goes on.
 *
 * @param prepare called once, with what all workers of the pool receive
 */
export function serveTasks<P extends WorkerProtocol>(
  prepare: (setup: P["setup"]) => TaskHandler<P> | Promise<TaskHandler<P>>,
): void {
  const send = (message: WorkerMessage<P>) => {
    if (parentPort) parentPort.postMessage(message);
    else process.send?.(message, () => undefined); // fails where the pool's process is gone
  };
  let handler: Promise<TaskHandler<P>> | undefined;
  const run = async (task: P["task"]) => {
    try {
      const handle = await handler;
      send({ result: await handle?.(task, (part) => send({ part })) });
    } catch (error) {
      send({ failure: error instanceof Error ? error.message : String(error) });
    }
  };
  (parentPort ?? process).on("message", (message: PoolMessage<P>) => {
    if ("setup" in message) {
      handler = Promise.resolve(prepare(message.setup));
      void handler.then(() => send({ ready: true }));
    } else void run(message.task);
  });
  process.once("disconnect", () => process.exit());
}
