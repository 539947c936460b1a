import type { Messages } from "../i18n/index.js";

/** Milliseconds between two updates of the line. */
const interval = 100;

/** One line on a terminal that shows progress. Nothing is written when the stream is not a terminal. */
export class Progress {
  #last = 0;
  #shown = false;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  /**
   * Updates the progress line.
   *
   * @param total 0 when it is unknown
   */
  update(messages: Messages, stage: keyof Messages["cli"]["stages"], done: number, total: number): void {
    this.show(done, total, () => messages.cli.progress(messages.cli.stages[stage], done, total));
  }

  /**
   * Replaces the line. The first and last call are always shown, others only every `interval`.
   *
   * @param line returns the text; called only when it is shown
   */
  show(done: number, total: number, line: () => string): void {
    const now = performance.now();
    if (!this.stream.isTTY || (done > 0 && done < total && now - this.#last < interval)) return;
    this.#last = now;
    this.#shown = true;
    this.stream.write(`\r\u001B[K${line()}`);
  }

  /** Removes the line before other output. */
  clear(): void {
    if (this.#shown) this.stream.write("\r\u001B[K");
    this.#shown = false;
  }
}
