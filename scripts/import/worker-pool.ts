import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { localeOf, type Messages } from "../i18n/index.js";
import { launcher } from "../workers/index.js";
import { limits } from "../documents/index.js";
import type { ReadResult, ReadTask, WorkerData, WorkerSettings } from "./worker.js";

/**
 * Reads files in worker threads, several at once, each within a bound of memory and time: a file that takes more costs
 * its worker, not the batch.
 */
export class ReaderPool {
  private readonly idle: Worker[] = [];
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(
    private readonly size: number,
    private readonly settings: WorkerSettings,
    private readonly messages: Messages,
  ) {}

  async run(task: ReadTask): Promise<ReadResult> {
    if (this.running >= this.size) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      const idle = this.idle.pop();
      return await this.runIn(idle ?? this.start(), task, idle !== undefined);
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }

  /** @param isReady whether the thread has loaded the program: that takes none of the file's time */
  private runIn(worker: Worker, task: ReadTask, isReady: boolean): Promise<ReadResult> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const finish = (result: ReadResult, keep: boolean) => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError);
        if (keep) this.idle.push(worker);
        else {
          worker.on("error", () => undefined); // its last words, after it was given up
          void worker.terminate();
        }
        resolve(result);
      };
      const begin = () => {
        timer = setTimeout(() => {
          finish(
            { ok: false, ...this.messages.importing.faults.time(Math.round(limits.time / 1000)) },
            false,
          );
        }, limits.time);
      };
      const onMessage = (message: ReadResult | "ready") => {
        if (message === "ready") begin();
        else finish(message, true);
      };
      const onError = (error: Error & { code?: string }) => {
        const words =
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? this.messages.importing.faults.memory
            : this.messages.importing.faults.failed(error.message.split("\n")[0] ?? "");
        finish({ ok: false, ...words }, false);
      };
      if (isReady) begin();
      worker.on("message", onMessage).on("error", onError);
      worker.postMessage(task);
    });
  }

  private start(): Worker {
    return new Worker(launcher, {
      argv: [fileURLToPath(new URL("./worker.ts", import.meta.url))],
      execArgv: [],
      workerData: { ...this.settings, language: localeOf(this.messages) } satisfies WorkerData,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    });
  }
}
