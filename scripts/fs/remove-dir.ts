import { rmSync } from "node:fs";
import { sleepSync } from "./sleep-sync.js";
import { hasCode } from "../errors/index.js";

/** Milliseconds between attempts: what was asked of the system is done within a few of them. */
const pauseMs = 20;

/** Two seconds of attempts. Whatever is written for longer is written by somebody who does not stop. */
const attempts = 100;

/** Errors that may not come again. */
const transient = ["ENOTEMPTY", "EBUSY", "EPERM", "EMFILE", "ENFILE"];

/**
 * Removes a folder in which writes may still be under way: of this process, whose event loop stands still meanwhile, or
 * of others that were asked to stop. A file that appears in a folder just emptied is no failure, as it is for Node's own
 * attempts (`maxRetries`), which do not look into a folder again: all is looked through anew.
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
