import { fork } from "node:child_process";
import type { EventEmitter } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker, type ResourceLimits } from "node:worker_threads";
import { launcher } from "./launcher.js";
import type { PoolMessage, WorkerProtocol } from "./protocol.js";

/** A started thread or process, as seen by its pool. */
export interface WorkerChannel<P extends WorkerProtocol> {
  /** Emits `message`, `error` and `exit`. */
  readonly events: EventEmitter;
  /** Resolves when the message has been sent. */
  readonly send: (message: PoolMessage<P>) => Promise<void>;
  readonly stop: () => void;
}

export function startThread<P extends WorkerProtocol>(
  module: URL,
  resourceLimits: ResourceLimits = {},
): WorkerChannel<P> {
  const thread = new Worker(launcher, { argv: [fileURLToPath(module)], execArgv: [], resourceLimits });
  return {
    events: thread,
    send: (message) => {
      thread.postMessage(message);
      return Promise.resolve();
    },
    stop: () => void thread.terminate(),
  };
}

/**
 * Starts a worker in a process of its own.
 *
 * @param isLimited when true, V8's own message about exhausted memory is suppressed, since the limit is expected to be
 * reached
 */
export function startProcess<P extends WorkerProtocol>(module: URL, isLimited = false): WorkerChannel<P> {
  const child = fork(launcher, [fileURLToPath(module)], {
    execArgv: [],
    serialization: "advanced",
    ...(isLimited ? { stdio: ["ignore", "inherit", "ignore", "ipc"] } : {}),
  });
  return {
    events: child,
    send: (message) => new Promise((resolve) => child.send(message, () => resolve())), // a failure is reported by `exit`
    stop: () => child.kill(),
  };
}
