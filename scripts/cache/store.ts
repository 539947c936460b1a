import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import path from "node:path";
import type { Artifact, ArtifactContent, StoredFile } from "./artifact.js";
import { ProcessRegistry } from "./process-registry.js";
import { linkFiles } from "./link-files.js";
import { readCheckedFile, writeCheckedFile, type RecordType } from "./checked-file.js";
import { hashFile, makePublic, walk, type FileDigest } from "../fs/index.js";
import { filesFolder, TempFolder } from "./temp-folder.js";
import { hasCode } from "../errors/index.js";

function kindOf<T>(): RecordType<ArtifactContent<T>> {
  return { name: "entry 1" };
}
const hints: RecordType<readonly string[]> = { name: "latest 1" };
const contentFile = "entry";

/** In bytes. Unused artifacts may take this much disk space, or as much as those in use, whichever is more. */
const leastSpare = 256 * 1024 * 1024;

/**
 * Attempts to keep an artifact; more than one are needed only when another build adds and removes the same one
 * meanwhile.
 */
const attempts = 5;

/**
 * Keeps the artifacts of tasks, one folder for each, named after the task's cache key. A folder is filled under a
 * temporary name and then renamed, so that it is always complete, even when the process is killed. All of it may be
 * deleted at any time.
 */
export class Store {
  /** The folder for temporary files. */
  readonly working: TempFolder;
  readonly #entries: string;
  readonly #leases: ProcessRegistry;
  /** Cache keys of the artifacts kept by this process. */
  readonly #kept = new Set<string>();

  /**
   * @throws the file system's error when the folder cannot be created
   */
  constructor(readonly folder: string) {
    this.#entries = path.join(folder, "entries");
    mkdirSync(this.#entries, { recursive: true });
    this.working = new TempFolder(path.join(folder, "working"));
    this.#leases = new ProcessRegistry(path.join(folder, "running"));
  }

  /**
   * Keeps the files of a prepared folder as an artifact. When another process has kept the same artifact meanwhile,
   * that one stays.
   *
   * @param replace whether an existing artifact is replaced
   * @throws the file system's error
   */
  keep<T>(fingerprint: string, prepared: string, content: ArtifactContent<T>, replace: boolean): Artifact<T> {
    writeCheckedFile(path.join(prepared, contentFile), kindOf<T>(), content);
    this.#kept.add(fingerprint);
    const target = path.join(this.#entries, fingerprint);
    // Another build may be reading the old artifact, so the new one must be in its path before anything is deleted.
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

  /** Deletes the artifacts kept by this process, after it was found that they do not match their cache keys. */
  forgetKept(): void {
    for (const fingerprint of this.#kept) this.working.moveToTrash(path.join(this.#entries, fingerprint));
    this.#kept.clear();
  }

  /** Returns whether there is an artifact, complete or not. */
  has(fingerprint: string): boolean {
    return existsSync(path.join(this.#entries, fingerprint));
  }

  /**
   * Saves cache keys under a name, so that the next build can start with these artifacts. Only a hint: they may be
   * deleted by then.
   *
   * @param name becomes a file name
   */
  remember(name: string, fingerprints: readonly string[]): void {
    const known = this.remembered(name);
    if (known.join() === fingerprints.join()) return;
    writeCheckedFile(path.join(this.folder, "latest", name), hints, fingerprints);
  }

  /** Returns the cache keys that were last saved under a name. */
  remembered(name: string): readonly string[] {
    return readCheckedFile(path.join(this.folder, "latest", name), hints) ?? [];
  }

  /** Returns an artifact if it is complete. One with a deleted or changed file is removed. */
  find<T>(fingerprint: string): Artifact<T> | undefined {
    const target = path.join(this.#entries, fingerprint);
    for (let looks = 0; looks < 2; looks += 1) {
      const found = look<T>(target, fingerprint);
      if (found) return found;
      if (!existsSync(target)) return undefined;
      // Another build with `--force` may have replaced it by a complete one meanwhile.
    }
    this.working.moveToTrash(target); // otherwise it could never be replaced
    return undefined;
  }

  /**
   * Imports the artifacts of another cache, comparing all files with their digests.
   *
   * @returns how many were imported, and how many were damaged or written by another version of Node
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
   * Deletes the least recently used artifacts, until the unused ones take no more space than allowed.
   *
   * @param least bytes that unused artifacts may take at least
   */
  prune(used: ReadonlySet<string>, least = leastSpare): void {
    if (!this.#leases.isAlone()) return; // the next build does it
    const all = readdirSync(this.#entries);
    const sizesOf = (wanted: boolean) =>
      all.filter((fingerprint) => used.has(fingerprint) === wanted).map((name) => this.#sizeOf(name));
    const sum = (list: readonly { readonly size: number }[]) =>
      list.reduce((total, { size }) => total + size, 0);
    const spare = sizesOf(false);
    // Usually unused artifacts take little space; then the size of those in use need not be computed.
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

  /** Stops using the cache and deletes temporary folders. */
  close(): void {
    this.working.close();
    this.#leases.end();
  }
}

/**
 * Lists the files that a task wrote, with their digests, and gives them their public mode: sites link to them.
 *
 * @param known digests by path; these files are not read
 */
export function takeInventory(
  folder: string,
  known: ReadonlyMap<string, FileDigest> = new Map(),
): StoredFile[] {
  return [...walk(folder)].flatMap(({ path: file, kind }) => {
    if (kind === "folder") return [];
    const target = path.join(folder, file);
    const state = lstatSync(target);
    makePublic(target, state);
    return { path: file, ...(known.get(file) ?? hashFile(target)), modified: state.mtimeMs };
  });
}

/** Returns the artifact in a folder if it is complete, and marks it as used now. */
function look<T>(target: string, fingerprint: string): Artifact<T> | undefined {
  const content = readCheckedFile(path.join(target, contentFile), kindOf<T>());
  if (!content) return undefined;
  const folder = path.join(target, filesFolder);
  const files = content.files.map((file) => seen(`${folder}/${file.path}`, file));
  if (!files.every((file) => file !== undefined) || !use(target)) return undefined;
  return { fingerprint, folder, files, result: content.result };
}

/** Marks an artifact as used, for `prune`. Returns false when it has just been deleted. */
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

/** Returns the file with its inode when its content is unchanged; a changed mode is corrected. */
function seen(name: string, file: StoredFile): StoredFile | undefined {
  try {
    const state = lstatSync(name);
    if (!state.isFile() || state.size !== file.size) return undefined;
    makePublic(name, state);
    // A cache that was unpacked on another machine may have other times with the same content.
    const isRight = state.mtimeMs === file.modified || hashFile(name).sha256 === file.sha256;
    return isRight
      ? { ...file, modified: state.mtimeMs, inode: { dev: state.dev, ino: state.ino } }
      : undefined;
  } catch {
    return undefined;
  }
}
