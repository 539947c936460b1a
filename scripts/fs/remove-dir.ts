import { rmSync } from "node:fs";
import { sleepSync } from "./sleep-sync.js";
import { hasCode } from "../errors/index.js";

/** Milliseconds between attempts: pending writes end within a few of them. */
const pauseMs = 20;

/** Two seconds of attempts. A process that writes for longer does not stop. */
const attempts = 100;

/** Errors that may go away. */
const transient = ["ENOTEMPTY", "EBUSY", "EPERM", "EMFILE", "ENFILE"];

/**
 * Removes a folder in which writes may still be under way: of this process, whose event loop is blocked meanwhile, or of
 * others that were asked to stop. Each attempt lists the folder again, so that a file that appears in a folder just emptied
 * is removed; Node's own attempts (`maxRetries`) do not list it again and fail.
 *
 * @param folder it may be gone already
 * @throws the file system's error
 */
export function removeDir(folder: string): void {
  for (let left = attempts; ; left -= 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (left === 0 || !hasCode(error, ...transient)) throw error;
    }
    sleepSync(pauseMs);
  }
}
