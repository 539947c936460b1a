import { fork } from "node:child_process";
import type { EventEmitter } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker, type ResourceLimits } from "node:worker_threads";
import { launcher } from "./launcher.js";
import type { PoolMessage, WorkerProtocol } from "./protocol.js";

/** A thread or a process that was started, as its pool sees it. */
export interface WorkerChannel<P extends WorkerProtocol> {
  /** Emits `message`, `error` and `exit`. */
  readonly events: EventEmitter;
  /** Resolves when the message has left this process. */
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

/** @param isLimited V8 prints a trace of its own when memory ends, which people have no use for where that is expected */
export function startProcess<P extends WorkerProtocol>(module: URL, isLimited = false): WorkerChannel<P> {
  const child = fork(launcher, [fileURLToPath(module)], {
    execArgv: [],
    serialization: "advanced",
    ...(isLimited ? { stdio: ["ignore", "inherit", "ignore", "ipc"] } : {}),
  });
  return {
    events: child,
    send: (message) => new Promise((resolve) => child.send(message, () => resolve())), // `exit` reports a failure
    stop: () => child.kill(),
  };
}
