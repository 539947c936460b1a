import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { linkFiles, type Artifact, type StoredFile } from "../cache/index.js";

/** A folder that shows the files of artifacts and is updated file by file. */
export class LiveFolder {
  readonly #shown = new Map<string, string>();

  /**
   * @param folder is emptied first
   */
  constructor(readonly folder: string) {
    this.#empty();
  }

  /**
   * Shows the files of artifacts. Of the files shown before, only those given as removed are deleted. If the folder is
   * missing or an earlier call failed, the folder is emptied first.
   *
   * @param all whether files that are in none of the artifacts are deleted
   * @throws the file system's error
   */
  show(entries: readonly Artifact[], all: boolean): void {
    if (!existsSync(this.folder)) this.#empty(); // a cache may be deleted at any time
    try {
      this.#show(entries, all);
    } catch (error) {
      this.#empty(); // its content is unknown
      throw error;
    }
  }

  #show(entries: readonly Artifact[], all: boolean): void {
    const now = new Map<string, string>();
    for (const entry of entries) {
      const changed = entry.files.filter((file) => this.#shown.get(file.path) !== file.sha256);
      for (const file of entry.files) now.set(file.path, file.sha256);
      const [fresh, stale] = parted(changed, ({ path: file }) => this.#shown.has(file));
      linkFiles([{ ...entry, files: fresh }], this.folder);
      for (const file of stale) this.#replace(`${entry.folder}/${file.path}`, file.path);
    }
    if (all)
      for (const file of this.#shown.keys()) {
        if (now.has(file)) continue;
        rmSync(path.join(this.folder, file), { force: true });
        this.#shown.delete(file);
      }
    for (const [file, sha256] of now) this.#shown.set(file, sha256);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #empty(): void {
    this.#shown.clear();
    this.remove();
    mkdirSync(this.folder, { recursive: true });
  }

  /** Replaces a file in one step, since a server may be reading it. */
  #replace(from: string, file: string): void {
    const temporary = path.join(this.folder, ".next");
    rmSync(temporary, { force: true });
    linkSync(from, temporary);
    renameSync(temporary, path.join(this.folder, file));
  }
}

function parted(files: readonly StoredFile[], isStale: (file: StoredFile) => boolean) {
  const [fresh, stale]: [StoredFile[], StoredFile[]] = [[], []];
  for (const file of files) (isStale(file) ? stale : fresh).push(file);
  return [fresh, stale] as const;
}
