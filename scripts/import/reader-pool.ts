import { limits } from "../documents/index.js";
import { localeOf, type Messages } from "../i18n/index.js";
import { WorkerError, WorkerPool } from "../workers/index.js";
import type { ReadProtocol, ReadResult, ReadSettings, ReadTask } from "./read-task.js";

/**
 * Reads files in threads, several at the same time, each with limits of memory and time: a file that exceeds them ends
 * its thread, not the batch.
 */
export class ReaderPool {
  readonly #pool: WorkerPool<ReadProtocol>;

  constructor(
    size: number,
    settings: ReadSettings,
    private readonly messages: Messages,
  ) {
    this.#pool = new WorkerPool({
      kind: "thread",
      module: new URL("./worker.ts", import.meta.url),
      size,
      setup: { ...settings, locale: localeOf(messages) },
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
      timeLimit: limits.time,
    });
  }

  async run(task: ReadTask): Promise<ReadResult> {
    try {
      return await this.#pool.run(task);
    } catch (error) {
      return { ok: false, ...faultOf(error, this.messages) };
    }
  }

  close(): void {
    this.#pool.close();
  }
}

function faultOf(error: unknown, messages: Messages) {
  const { faults } = messages.importing;
  if (error instanceof WorkerError && error.reason === "memory") return faults.memory;
  if (error instanceof WorkerError && error.reason === "time")
    return faults.time(Math.round(limits.time / 1000));
  const message = error instanceof Error ? error.message : String(error);
  return faults.failed(message.split("\n")[0] ?? "");
}
