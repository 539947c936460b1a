import { readdirSync, watch, type FSWatcher } from "node:fs";
import path from "node:path";

/** Editors save in several steps, within this time. */
const quietMs = 50;

/**
 * Watches folders with all that is below them. Folders alone are watched, not each file: a catalogue has few folders and
 * ten thousand files.
 *
 * @param onChange called once things are quiet; what changed is for the caller to find out
 */
export function watchFolders(roots: readonly string[], onChange: () => void): { close(): void } {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      update(); // before the caller looks, so that nothing in a new folder is missed
      onChange();
    }, quietMs);
  };
  const update = () => {
    const there = new Set(roots.flatMap((root) => [...foldersBelow(root)]));
    for (const [folder, watcher] of watchers)
      if (!there.has(folder)) {
        watcher.close();
        watchers.delete(folder);
      }
    for (const folder of there) {
      if (watchers.has(folder)) continue;
      watchers.set(
        folder,
        watch(folder, changed).on("error", () => changed()), // the folder is gone
      );
    }
  };
  update();
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function* foldersBelow(folder: string): Generator<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return; // it went while we looked
  }
  yield folder;
  for (const entry of entries) if (entry.isDirectory()) yield* foldersBelow(path.join(folder, entry.name));
}
