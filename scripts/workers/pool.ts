import type { ResourceLimits } from "node:worker_threads";
import { limitSignals, type ProcessLimits } from "./process-limits.js";
import type { WorkerMessage, WorkerProtocol } from "./protocol.js";
import { startProcess, startThread, type WorkerChannel } from "./worker-channel.js";

export interface PoolOptions<P extends WorkerProtocol> {
  /** Threads start faster; a process returns all of its memory when it ends. */
  readonly kind: "thread" | "process";
  /** The workers' module: a source that calls `serveTasks`. */
  readonly module: URL;
  /** Most workers at one time. */
  readonly size: number;
  readonly setup: P["setup"];
  /** Most memory of a thread. */
  readonly resourceLimits?: ResourceLimits;
  /** Most processor time and memory for a task of a process. */
  readonly processLimits?: ProcessLimits;
  /** Most milliseconds for a task; the start of its worker is not counted. */
  readonly timeLimit?: number;
  /** A worker whose tasks would cost more than this in total is replaced by a new one. */
  readonly costLimit?: number;
}

export interface TaskOptions<P extends WorkerProtocol> {
  readonly cost?: number;
  readonly onPart?: (part: P["part"]) => void;
}

/** Thrown when a worker ended, or was stopped, before its task was done. */
export class WorkerError extends Error {
  constructor(
    readonly reason: "memory" | "time" | "exit",
    message: string,
  ) {
    super(message);
  }
}

/**
 * Runs tasks in threads or processes. Workers are started when they are first needed, run one task at a time, and run
 * the same code as this process.
 */
export class WorkerPool<P extends WorkerProtocol> {
  readonly #workers = new Set<PoolWorker<P>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(private readonly options: PoolOptions<P>) {}

  /** Starts a worker in advance, so that it has loaded its code when the first task comes. */
  start(): void {
    new PoolWorker(this.options, this.#workers);
  }

  /**
   * Runs a task as soon as a worker is free.
   *
   * @throws WorkerError when its worker ended; Error with the message of the task's error
   */
  async run(task: P["task"], { cost = 0, onPart }: TaskOptions<P> = {}): Promise<P["result"]> {
    while (this.#running >= this.options.size)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    try {
      return await this.#freeWorker(cost).run(task, cost, onPart);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Waits until all tasks have been sent: a large one cannot be sent while this process is busy. */
  async sent(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.sent));
  }

  /** Ends the workers that have no task. */
  endIdle(): void {
    for (const worker of this.#workers) if (!worker.isBusy) worker.end();
  }

  /** Ends all workers; their tasks fail. */
  close(): void {
    for (const worker of this.#workers) worker.end();
  }

  #freeWorker(cost: number): PoolWorker<P> {
    const { costLimit = Infinity } = this.options;
    for (const worker of this.#workers) {
      if (worker.isBusy) continue;
      if (worker.cost === 0 || worker.cost + cost <= costLimit) return worker;
      worker.end();
    }
    return new PoolWorker(this.options, this.#workers);
  }
}

interface RunningTask<P extends WorkerProtocol> {
  readonly onPart: ((part: P["part"]) => void) | undefined;
  readonly resolve: (result: P["result"]) => void;
  readonly reject: (error: Error) => void;
}

class PoolWorker<P extends WorkerProtocol> {
  /** Total cost of its tasks so far. */
  cost = 0;
  /** Resolves when the last message has been sent. */
  sent: Promise<void>;
  readonly #channel: WorkerChannel<P>;
  #running: RunningTask<P> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #state: "starting" | "ready" | "ended" = "starting";

  /**
   * @param workers of the pool: the new worker is among them until it ends
   */
  constructor(
    private readonly options: PoolOptions<P>,
    private readonly workers: Set<PoolWorker<P>>,
  ) {
    workers.add(this);
    const { kind, module, resourceLimits, processLimits } = options;
    this.#channel =
      kind === "thread"
        ? startThread(module, resourceLimits)
        : startProcess(module, processLimits !== undefined);
    this.#channel.events
      .on("message", (message: WorkerMessage<P>) => this.#receive(message))
      .on("error", ({ code, message }: NodeJS.ErrnoException) =>
        this.end(new WorkerError(code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "exit", message)),
      )
      .on("exit", (code: number | null, signal?: string | null) =>
        this.end(
          new WorkerError(
            processLimits ? reasonOfExit(code, signal) : "exit",
            signal ?? `exit ${code ?? "?"}`,
          ),
        ),
      );
    this.sent = this.#channel.send({ setup: options.setup, limits: processLimits });
  }

  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  run(task: P["task"], cost: number, onPart: RunningTask<P>["onPart"]): Promise<P["result"]> {
    this.cost += cost;
    this.sent = this.#channel.send({ task });
    return new Promise((resolve, reject) => {
      this.#running = { onPart, resolve, reject };
      if (this.#state === "ready") this.#startTimer();
    });
  }

  /** Stops the worker; its current task fails. */
  end(error = new WorkerError("exit", "stopped")): void {
    if (this.#state === "ended") return;
    this.#state = "ended";
    this.#channel.stop();
    this.workers.delete(this);
    this.#finish()?.reject(error);
  }

  #receive(message: WorkerMessage<P>): void {
    if (this.#state === "ended") return;
    if ("ready" in message) {
      this.#state = "ready";
      if (this.isBusy) this.#startTimer();
    } else if ("part" in message) this.#running?.onPart?.(message.part);
    else if ("result" in message) this.#finish()?.resolve(message.result);
    else this.#finish()?.reject(new Error(message.failure));
  }

  #startTimer(): void {
    const { timeLimit } = this.options;
    if (timeLimit === undefined) return;
    this.#timer = setTimeout(() => this.end(new WorkerError("time", `${timeLimit} ms`)), timeLimit);
  }

  #finish(): RunningTask<P> | undefined {
    clearTimeout(this.#timer);
    const running = this.#running;
    this.#running = undefined;
    return running;
  }
}

/** Returns why a process with limits ended. V8 aborts the process when its heap is full. */
function reasonOfExit(code: number | null, signal: string | null | undefined): WorkerError["reason"] {
  if (signal === limitSignals.time) return "time";
  return signal === limitSignals.memory || signal === "SIGABRT" || code === 134 ? "memory" : "exit";
}
