import { readdirSync, statSync, watch, type FSWatcher } from "node:fs";
import path from "node:path";
import { hasCode } from "../errors/index.js";

/** Milliseconds without an event before a change is reported: editors save in several steps. */
const quietMs = 50;

/**
 * Milliseconds between checks of the roots. The system sends no event when a root that was deleted comes back, or when a
 * folder around it is moved.
 */
const lookMs = 1000;

/** Linux allows a user so many watched folders, and so many processes that watch (inotify(7), "/proc interfaces"). */
const limits = ["ENOSPC", "EMFILE"];

/**
 * Watches folders with all that is below them. Folders alone are watched, not each file: a catalogue has few folders and
 * ten thousand files. One that is moved away, comes back or is replaced by another of its name is a change like others.
 *
 * @param onChange called once things are quiet; what changed is for the caller to find out
 * @param onLimit called once when the system watches no more folders, of which the changes are then not noticed
 */
export function watchFolders(
  roots: readonly string[],
  onChange: () => void,
  onLimit: () => void,
): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let known: string;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      update(); // before the caller looks, so that nothing in a new folder is missed
      onChange();
    }, quietMs);
  };
  const watched = new WatchedFolders(changed, onLimit);
  const look = () => roots.map(identityOf).join();
  const update = () => {
    known = look();
    watched.update(roots);
  };
  update();
  const looking = setInterval(() => {
    if (look() !== known) changed();
  }, lookMs).unref();
  return {
    close() {
      clearTimeout(timer);
      clearInterval(looking);
      watched.close();
    },
  };
}

interface Watched {
  readonly watcher: FSWatcher;
  /** Of the folder that the watcher belongs to, wherever that is now. */
  readonly identity: string;
}

/** Folders by their paths, each watched as the one that is there now. */
class WatchedFolders {
  readonly #watched = new Map<string, Watched>();
  #isLimitReported = false;

  constructor(
    private readonly onEvent: () => void,
    private readonly onLimit: () => void,
  ) {}

  /** Stops old watchers first: where two folders have swapped names, each watcher would report the old name. */
  update(roots: readonly string[]): void {
    for (const [folder, { identity }] of this.#watched)
      if (identityOf(folder) !== identity) this.#forget(folder);
    for (const root of roots) this.#watchBelow(root);
  }

  close(): void {
    for (const folder of this.#watched.keys()) this.#forget(folder);
  }

  /** A folder is watched before it is listed, so that no change in between is missed. */
  #watchBelow(folder: string): void {
    if (!this.#watched.has(folder)) this.#watch(folder);
    for (const name of foldersIn(folder)) this.#watchBelow(path.join(folder, name));
  }

  #watch(folder: string): void {
    const identity = identityOf(folder);
    if (identity === undefined) return;
    const lost = () => {
      this.#forget(folder);
      this.onEvent();
    };
    try {
      const watcher = watch(folder, (event, name) => {
        // Of the folder itself: it is moved or deleted. The next one of this path may have the same number.
        if (event === "rename" && name === path.basename(folder)) lost();
        else this.onEvent();
      });
      this.#watched.set(folder, { watcher: watcher.on("error", lost), identity });
    } catch (error) {
      if (hasCode(error, ...limits)) this.#reportLimit();
      else if (!hasCode(error, "ENOENT", "EACCES")) throw error; // it went while we looked, or is closed
    }
  }

  #reportLimit(): void {
    if (!this.#isLimitReported) this.onLimit();
    this.#isLimitReported = true;
  }

  #forget(folder: string): void {
    this.#watched.get(folder)?.watcher.close();
    this.#watched.delete(folder);
  }
}

/** Device and inode of a folder, which another folder at the same path does not have; undefined when there is none. */
function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined; // gone, or in a folder that is closed
  }
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return []; // it went while we looked
  }
}
