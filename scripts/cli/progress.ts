import type { Messages } from "../i18n/index.js";

/** Milliseconds between two updates of the line: fast enough to look alive. */
const interval = 100;

/** One line on a terminal that shows progress. Where the stream is no terminal, nothing is written. */
export class Progress {
  #last = 0;
  #shown = false;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  /** @param total 0 where it is not known */
  update(messages: Messages, stage: keyof Messages["cli"]["stages"], done: number, total: number): void {
    this.show(done, total, () => messages.cli.progress(messages.cli.stages[stage], done, total));
  }

  /**
   * Shows a line in the place of the one before; the first and the last always, others not too often.
   *
   * @param line called when it is shown
   */
  show(done: number, total: number, line: () => string): void {
    const now = performance.now();
    if (!this.stream.isTTY || (done > 0 && done < total && now - this.#last < interval)) return;
    this.#last = now;
    this.#shown = true;
    this.stream.write(`\r\u001B[K${line()}`);
  }

  /** Removes the line, before anything else is written. */
  clear(): void {
    if (this.#shown) this.stream.write("\r\u001B[K");
    this.#shown = false;
  }
}
