import type { ProcessLimits } from "./process-limits.js";

/** The types of the messages between a pool and its workers, for one kind of work. */
export interface WorkerProtocol {
  /** Sent to each worker before its first task. */
  readonly setup: unknown;
  readonly task: unknown;
  /** Parts of a result that are sent before the task ends. */
  readonly part?: unknown;
  readonly result: unknown;
}

export type PoolMessage<P extends WorkerProtocol> =
  { readonly setup: P["setup"]; readonly limits: ProcessLimits | undefined } | { readonly task: P["task"] };

export type WorkerMessage<P extends WorkerProtocol> =
  /** The worker has loaded its code. */
  | { readonly ready: true }
  | { readonly part: P["part"] }
  | { readonly result: P["result"] }
  /** The message of the error with which the task ended. */
  | { readonly failure: string };
