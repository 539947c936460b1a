import path from "node:path";
import { sha256 } from "../fs/index.js";
import { isFileAsLeft, isIntact, stateOf, type FolderState } from "./folder-snapshot.js";
import { isLinked } from "./link-files.js";
import type { ArtifactFiles } from "./artifact.js";
import { readCheckedFile, writeCheckedFile, type RecordType } from "./checked-file.js";

/** The result of a build. */
export interface Published<T> {
  /** Hash of all inputs of the site. */
  readonly key: string;
  readonly result: T;
}

/** A saved build. It also contains the state of the output folder, whatever the type of the result is. */
interface SavedBuild extends Published<unknown> {
  /** The kind of the result. */
  readonly of: string;
  readonly state: FolderState;
}
const record: RecordType<SavedBuild> = { name: "published 2" };

/** The record of the last build into an output folder. */
export class LastBuild<T> {
  readonly #record: SavedBuild | undefined;

  /**
   * @param kind names the type of the result, so that a record of another type is not read
   */
  constructor(
    private readonly cache: string,
    private readonly out: string,
    private readonly kind: RecordType<T>,
  ) {
    const known = readCheckedFile(recordOf(cache, out), record);
    if (known?.of === kind.name) this.#record = known;
  }

  /**
   * Returns the result of the last build. Undefined when its inputs were different, or when the folder has changed
   * since.
   */
  recall(key: string): T | undefined {
    if (this.#record?.key !== key || !isIntact(this.out, this.#record.state)) return undefined;
    return this.#record.result as T; // has the kind of this record
  }

  /** Returns whether a file of the folder is unchanged since the last build, as far as size and time show. */
  left(file: string): boolean {
    const saved = this.#record?.state.files.find(([path]) => path === file);
    return saved !== undefined && isFileAsLeft(path.join(this.out, file), saved[1], saved[2]);
  }

  /**
   * Saves the record of a new build.
   *
   * @param paths of all files in the folder
   * @param entries artifacts whose files are in the folder; those that are links to the cache are not looked at again
   */
  remember({ key, result }: Published<T>, paths: readonly string[], entries: readonly ArtifactFiles[]): void {
    const state = stateOf(this.out, paths, isLinked(this.out) ? entries : []);
    writeCheckedFile(recordOf(this.cache, this.out), record, { of: this.kind.name, key, result, state });
  }
}

/** Returns the saved state of an output folder, which may have changed since. */
export function readFolderState(file: string): FolderState | undefined {
  return readCheckedFile(file, record)?.state;
}

/** Saves the state of a folder that is not published. */
export function writeFolderState(file: string, state: FolderState): void {
  writeCheckedFile(file, record, { of: "", key: "", result: undefined, state });
}

/** Returns the path of the file with the record of an output folder's last build. */
export function recordOf(cache: string, out: string): string {
  return path.join(cache, "published", sha256(path.resolve(out)).slice(0, 16));
}
