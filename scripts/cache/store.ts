import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import path from "node:path";
import type { Artifact, ArtifactContent, StoredFile } from "./artifact.js";
import { ProcessRegistry } from "./process-registry.js";
import { linkFiles } from "./link-files.js";
import { readCheckedFile, writeCheckedFile, type RecordType } from "./checked-file.js";
import { hashFile, walk, type FileDigest } from "../fs/index.js";
import { filesFolder, TempFolder } from "./temp-folder.js";
import { hasCode } from "../errors/index.js";

function kindOf<T>(): RecordType<ArtifactContent<T>> {
  return { name: "entry 1" };
}
const hints: RecordType<readonly string[]> = { name: "latest 1" };
const contentFile = "entry";

/** Unused entries may take this much, or as much as those in use, whichever is more. In bytes. */
const leastSpare = 256 * 1024 * 1024;

/** Attempts to keep an entry; more than one are needed only where another build puts the same one there and takes it away. */
const attempts = 5;

/**
 * Keeps what tasks made, one folder a task, named after the task's fingerprint. Folders are filled under another name
 * and renamed, so that each is whole whenever the program is stopped. All of it may be deleted at any time.
 */
export class Store {
  /** Where entries are made, and other things. */
  readonly working: TempFolder;
  readonly #entries: string;
  readonly #leases: ProcessRegistry;
  /** Fingerprints of what was kept through this. */
  readonly #kept = new Set<string>();

  /** @throws the file system's error when the folder cannot be made */
  constructor(readonly folder: string) {
    this.#entries = path.join(folder, "entries");
    mkdirSync(this.#entries, { recursive: true });
    this.working = new TempFolder(path.join(folder, "working"));
    this.#leases = new ProcessRegistry(path.join(folder, "running"));
  }

  /**
   * Keeps what was made in a prepared folder. Where another process has kept the same meanwhile, that stays.
   *
   * @param replace whether what is kept already gives way
   * @throws the file system's error
   */
  keep<T>(fingerprint: string, prepared: string, content: ArtifactContent<T>, replace: boolean): Artifact<T> {
    writeCheckedFile(path.join(prepared, contentFile), kindOf<T>(), content);
    this.#kept.add(fingerprint);
    const target = path.join(this.#entries, fingerprint);
    // Another build may be reading the old one, so the new one stands in its place before anything is deleted.
    if (replace) this.working.moveToTrash(target);
    for (let left = attempts; ; left -= 1) {
      try {
        renameSync(prepared, target);
        break;
      } catch (error) {
        if (left === 0 || !hasCode(error, "ENOTEMPTY", "EEXIST", "EPERM")) throw error;
      }
      const found = this.find<T>(fingerprint);
      if (!found) continue;
      rmSync(prepared, { recursive: true, force: true });
      return found;
    }
    return { fingerprint, folder: path.join(target, filesFolder), ...content };
  }

  /** Takes away what was kept through this: it turned out not to be what its fingerprints say. */
  forgetKept(): void {
    for (const fingerprint of this.#kept) this.working.moveToTrash(path.join(this.#entries, fingerprint));
    this.#kept.clear();
  }

  /** Whether something is kept, whole or not. */
  has(fingerprint: string): boolean {
    return existsSync(path.join(this.#entries, fingerprint));
  }

  /**
   * Remembers entries under a name, so that the next build may begin with them. Only a hint: they may be gone by then.
   *
   * @param name for a file
   */
  remember(name: string, fingerprints: readonly string[]): void {
    const known = this.remembered(name);
    if (known.join() === fingerprints.join()) return;
    writeCheckedFile(path.join(this.folder, "latest", name), hints, fingerprints);
  }

  /** The fingerprints that were remembered last. */
  remembered(name: string): readonly string[] {
    return readCheckedFile(path.join(this.folder, "latest", name), hints) ?? [];
  }

  /** What was kept, when it is whole: a file that somebody deleted or wrote to spoils its entry. */
  find<T>(fingerprint: string): Artifact<T> | undefined {
    const target = path.join(this.#entries, fingerprint);
    for (let looks = 0; looks < 2; looks += 1) {
      const found = look<T>(target, fingerprint);
      if (found) return found;
      if (!existsSync(target)) return undefined;
      // Another build that makes everything anew may have put a whole one there meanwhile.
    }
    this.working.moveToTrash(target); // else nothing could ever be kept in its place
    return undefined;
  }

  /**
   * Takes in the entries of another cache, each after all its files were compared with their digests.
   *
   * @returns how many there were, and how many were no longer right or were written by another version of Node
   */
  adopt(other: string): { readonly taken: number; readonly damaged: number } {
    let [taken, damaged] = [0, 0];
    for (const fingerprint of readdirSync(path.join(other, "entries"))) {
      const target = path.join(other, "entries", fingerprint);
      const content = readCheckedFile(path.join(target, contentFile), kindOf<unknown>());
      const { folder, files } = this.working.prepare();
      if (content && this.#copyInto(files, path.join(target, filesFolder), content.files)) {
        this.keep(fingerprint, folder, { files: takeInventory(files), result: content.result }, true);
        taken += 1;
      } else damaged += 1;
    }
    return { taken, damaged };
  }

  #copyInto(folder: string, from: string, files: readonly StoredFile[]): boolean {
    try {
      linkFiles([{ folder: from, files }], folder);
      return files.every((file) => hashFile(path.join(folder, file.path)).sha256 === file.sha256);
    } catch {
      return false; // a file is missing
    }
  }

  /**
   * Deletes entries that were not used for longest, until the others take no more than is allowed.
   *
   * @param least bytes that unused entries may take at least
   */
  prune(used: ReadonlySet<string>, least = leastSpare): void {
    if (!this.#leases.isAlone()) return; // the next build will do it
    const all = readdirSync(this.#entries);
    const sizesOf = (wanted: boolean) =>
      all.filter((fingerprint) => used.has(fingerprint) === wanted).map((name) => this.#sizeOf(name));
    const sum = (list: readonly { readonly size: number }[]) =>
      list.reduce((total, { size }) => total + size, 0);
    const spare = sizesOf(false);
    // Mostly that is little, and then it makes no difference how much is in use.
    const isLittle = least === 0 || sum(spare) <= least;
    let left = isLittle ? least : Math.max(least, sum(sizesOf(true)));
    for (const { fingerprint, size, whole } of spare.sort((a, b) => b.last - a.last)) {
      left -= size;
      if (left < 0 || !whole) this.working.moveToTrash(path.join(this.#entries, fingerprint));
    }
  }

  #sizeOf(fingerprint: string) {
    const file = path.join(this.#entries, fingerprint, contentFile);
    const content = readCheckedFile(file, kindOf<unknown>());
    const size = content?.files.reduce((sum, { size }) => sum + size, 0) ?? 0;
    return { fingerprint, size, last: content ? lstatSync(file).mtimeMs : 0, whole: content !== undefined };
  }

  /** Ends the use of the cache; what was begun and not kept is deleted. */
  close(): void {
    this.working.close();
    this.#leases.end();
  }
}

/**
 * Lists the files that a task made, with their digests.
 *
 * @param known digests of files, by path: those are not read
 */
export function takeInventory(
  folder: string,
  known: ReadonlyMap<string, FileDigest> = new Map(),
): StoredFile[] {
  return [...walk(folder)].flatMap(({ path: file, kind }) => {
    if (kind === "folder") return [];
    const target = path.join(folder, file);
    return { path: file, ...(known.get(file) ?? hashFile(target)), modified: lstatSync(target).mtimeMs };
  });
}

/** The entry in a folder, when it is whole. From now on it counts as used. */
function look<T>(target: string, fingerprint: string): Artifact<T> | undefined {
  const content = readCheckedFile(path.join(target, contentFile), kindOf<T>());
  if (!content) return undefined;
  const folder = path.join(target, filesFolder);
  const files = content.files.map((file) => seen(`${folder}/${file.path}`, file));
  if (!files.every((file) => file !== undefined) || !use(target)) return undefined;
  return { fingerprint, folder, files, result: content.result };
}

/** Says for prune that an entry is in use; false where it has just been taken away. */
function use(target: string): boolean {
  const now = new Date();
  try {
    utimesSync(path.join(target, contentFile), now, now);
    return true;
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
    return false;
  }
}

/** The file with its place, when it is as it was written. */
function seen(name: string, file: StoredFile): StoredFile | undefined {
  try {
    const state = lstatSync(name);
    if (!state.isFile() || state.size !== file.size) return undefined;
    // A cache that was packed and unpacked elsewhere may have other times, but has the same content.
    const isRight = state.mtimeMs === file.modified || hashFile(name).sha256 === file.sha256;
    return isRight
      ? { ...file, modified: state.mtimeMs, inode: { dev: state.dev, ino: state.ino } }
      : undefined;
  } catch {
    return undefined;
  }
}
