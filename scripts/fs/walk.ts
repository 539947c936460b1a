import { readdirSync } from "node:fs";
import path from "node:path";

/** Something below a folder. */
export interface WalkedFile {
  /** With `/`. */
  readonly path: string;
  readonly kind: "file" | "folder" | "other";
}

/**
 * Everything below a folder, sorted by name within each folder; a folder comes before what is in it. Reads at once,
 * which for many small folders takes less than half of what waiting for each takes.
 *
 * @param skip files and folders of this name are passed over, with all that is in them
 * @throws the file system's error
 */
export function* walk(root: string, below = "", skip?: string): Generator<WalkedFile> {
  const entries = readdirSync(path.join(root, below), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name === skip) continue;
    const found = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      yield { path: found, kind: "folder" };
      yield* walk(root, found, skip);
    } else yield { path: found, kind: entry.isFile() ? "file" : "other" };
  }
}
