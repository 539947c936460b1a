import { readdirSync, statSync, watch, type FSWatcher } from "node:fs";
import path from "node:path";
import { hasCode } from "../errors/index.js";

/** Milliseconds without an event after which a change is reported, since editors save in several steps. */
const quietMs = 50;

/**
 * Milliseconds between checks of the roots. The system sends no event when a deleted root is created again, or when a
 * parent folder is moved.
 */
const lookMs = 1000;

/**
 * Error codes when a user has reached Linux's limit on watched folders (ENOSPC) or on inotify instances (EMFILE); see
 * inotify(7), "/proc interfaces".
 */
const limits = ["ENOSPC", "EMFILE"];

/**
 * Watches folders and everything below them. Only folders are watched, not files: a catalogue has few folders and ten
 * thousand files. A folder that is moved away, comes back or is replaced counts as a change.
 *
 * @param onChange called after a series of events has ended; the caller finds out what has changed
 * @param onLimit called once when the system watches no more folders, so that changes in them are not noticed
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
      update(); // before the caller reads, so that no change in a new folder is missed
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
  /** Identity of the watched folder, which keeps it when it is moved. */
  readonly identity: string;
}

/** Watched folders by path. Each watcher belongs to the folder that is at that path now. */
class WatchedFolders {
  readonly #watched = new Map<string, Watched>();
  #isLimitReported = false;

  constructor(
    private readonly onEvent: () => void,
    private readonly onLimit: () => void,
  ) {}

  /**
   * Watches the folders that exist now. Stops old watchers first: if two folders have swapped names, each watcher would
   * report the old name.
   */
  update(roots: readonly string[]): void {
    for (const [folder, { identity }] of this.#watched)
      if (identityOf(folder) !== identity) this.#forget(folder);
    for (const root of roots) this.#watchBelow(root);
  }

  close(): void {
    for (const folder of this.#watched.keys()) this.#forget(folder);
  }

  /** Starts to watch a folder before listing it, so that no change in between is missed. */
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
        // The folder itself was moved or deleted. The next folder at this path may have the same inode.
        if (event === "rename" && name === path.basename(folder)) lost();
        else this.onEvent();
      });
      this.#watched.set(folder, { watcher: watcher.on("error", lost), identity });
    } catch (error) {
      if (hasCode(error, ...limits)) this.#reportLimit();
      else if (!hasCode(error, "ENOENT", "EACCES")) throw error; // it was deleted meanwhile or cannot be read
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

/**
 * Returns device and inode of a folder, which differ from those of a later folder at the same path; undefined when
 * there is none.
 */
function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined; // deleted, or in a folder that cannot be read
  }
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return []; // deleted meanwhile
  }
}
