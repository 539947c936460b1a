import path from "node:path";
import { sha256 } from "../fs/index.js";
import { isFileAsLeft, isIntact, stateOf, type FolderState } from "./folder-snapshot.js";
import { isLinked } from "./link-files.js";
import type { ArtifactFiles } from "./artifact.js";
import { readCheckedFile, writeCheckedFile, type RecordType } from "./checked-file.js";

/** What a build left in its folder. */
export interface Published<T> {
  /** Stands for all that the site was made from. */
  readonly key: string;
  readonly result: T;
}

/** The state stands for itself too, whatever the result is. */
interface SavedBuild extends Published<unknown> {
  /** What kind of result it is. */
  readonly of: string;
  readonly state: FolderState;
}
const record: RecordType<SavedBuild> = { name: "published 2" };

/** What is remembered of the last build into a folder. */
export class LastBuild<T> {
  readonly #record: SavedBuild | undefined;

  /** @param kind of its result */
  constructor(
    private readonly cache: string,
    private readonly out: string,
    private readonly kind: RecordType<T>,
  ) {
    const known = readCheckedFile(recordOf(cache, out), record);
    if (known?.of === kind.name) this.#record = known;
  }

  /** What it gave; undefined when it was made from something else, or the folder is no longer as it left it. */
  recall(key: string): T | undefined {
    if (this.#record?.key !== key || !isIntact(this.out, this.#record.state)) return undefined;
    return this.#record.result as T; // written as this kind
  }

  /** Whether a file in the folder is the one that it left there, as far as size and time tell. */
  left(file: string): boolean {
    const saved = this.#record?.state.files.find(([path]) => path === file);
    return saved !== undefined && isFileAsLeft(path.join(this.out, file), saved[1], saved[2]);
  }

  /**
   * Remembers another build.
   *
   * @param paths of all files in the folder
   * @param entries whose files are among them, and are not looked at again where they are links to the cache's
   */
  remember({ key, result }: Published<T>, paths: readonly string[], entries: readonly ArtifactFiles[]): void {
    const state = stateOf(this.out, paths, isLinked(this.out) ? entries : []);
    writeCheckedFile(recordOf(this.cache, this.out), record, { of: this.kind.name, key, result, state });
  }
}

/** The state in which a build left a folder, which may have changed since. */
export function readFolderState(file: string): FolderState | undefined {
  return readCheckedFile(file, record)?.state;
}

/** Writes down the state of a folder that is not published. */
export function writeFolderState(file: string, state: FolderState): void {
  writeCheckedFile(file, record, { of: "", key: "", result: undefined, state });
}

/** The file that tells of a folder's last build. */
export function recordOf(cache: string, out: string): string {
  return path.join(cache, "published", sha256(path.resolve(out)).slice(0, 16));
}
