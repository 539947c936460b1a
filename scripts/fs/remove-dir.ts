import { rmSync } from "node:fs";
import { sleepSync } from "./sleep-sync.js";
import { hasCode } from "../errors/index.js";

/** Milliseconds between attempts: pending writes end within a few of them. */
const pauseMs = 20;

/** Number of attempts: together two seconds. A process that still writes then will not stop. */
const attempts = 100;

/** Error codes that may disappear. */
const transient = ["ENOTEMPTY", "EBUSY", "EPERM", "EMFILE", "ENFILE"];

/**
 * Removes a folder into which files may still be written: by this process, whose event loop is blocked meanwhile, or by
 * others that were asked to stop. Each attempt lists the folder again, so that a file created in an emptied folder is
 * removed; Node's own option (`maxRetries`) does not list it again and fails.
 *
 * @param folder may already be gone
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
