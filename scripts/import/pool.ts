import { Worker } from "node:worker_threads";
import { spoken, text } from "../language/index.js";
import { limits } from "./limits.js";
import type { Answer, Task, WorkerData, WorkerSettings } from "./worker.js";

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
  ) {}

  async run(task: Task): Promise<Answer> {
    if (this.running >= this.size) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await this.ask(this.idle.pop() ?? this.start(), task);
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }

  private ask(worker: Worker, task: Task): Promise<Answer> {
    return new Promise((resolve) => {
      const settle = (answer: Answer, keep: boolean) => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError);
        if (keep) this.idle.push(worker);
        else {
          worker.on("error", () => undefined); // its last words, after it was given up
          void worker.terminate();
        }
        resolve(answer);
      };
      const onMessage = (answer: Answer) => settle(answer, true);
      const onError = (error: Error & { code?: string }) => {
        const words =
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? text.importing.faults.memory
            : text.importing.faults.failed(error.message.split("\n")[0] ?? "");
        settle({ ok: false, ...words }, false);
      };
      const timer = setTimeout(() => {
        settle({ ok: false, ...text.importing.faults.time(Math.round(limits.time / 1000)) }, false);
      }, limits.time);
      worker.on("message", onMessage).on("error", onError);
      worker.postMessage(task);
    });
  }

  /** A thread does not take over the loader that runs TypeScript, so it registers its own before anything else. */
  private start(): Worker {
    const loader = import.meta.resolve("tsx/esm/api");
    const worker = new URL("./worker.ts", import.meta.url).href;
    const code = `import(${JSON.stringify(loader)}).then(({ register }) => {
      register();
      return import(${JSON.stringify(worker)});
    });`;
    return new Worker(code, {
      eval: true,
      execArgv: [],
      workerData: { ...this.settings, language: spoken() } satisfies WorkerData,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    });
  }
}
