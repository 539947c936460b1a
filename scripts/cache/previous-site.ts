import { existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { stateOf } from "./folder-snapshot.js";
import { isLinked } from "./link-files.js";
import { writeFolderState, readFolderState, recordOf } from "./last-build.js";
import type { ArtifactFiles } from "./artifact.js";
import { addMissing, syncFolder } from "./sync-folder.js";
import type { Store } from "./store.js";
import { hasCode } from "../errors/index.js";

/**
 * The site that was replaced last. The next site is made from it, since nearly all files stay the same. It takes little
 * disk space, since its files are links to the cache. It may be deleted at any time.
 */
export class PreviousSite {
  readonly #folder: string;
  /**
   * The file with the state in which its build left it. When the folder differs from that state, everything in it is
   * compared.
   */
  readonly #state: string;
  /** The next site, as far as its artifacts are known. */
  #begun: { readonly folder: string; readonly there: ReadonlySet<string> } | undefined;

  /**
   * @param out the output folder
   */
  constructor(
    private readonly store: Pick<Store, "folder" | "working">,
    private readonly out: string,
  ) {
    this.#folder = path.join(store.folder, "spare");
    this.#state = path.join(store.folder, "spare-state");
  }

  /**
   * Starts to make the next site while some of its artifacts are still being made.
   *
   * @param entries the artifacts known so far
   * @throws the same as `syncFolder`
   */
  begin(entries: readonly ArtifactFiles[]): void {
    const folder = path.join(this.store.working.prepare().folder, "site");
    if (!move(this.#folder, folder)) mkdirSync(folder);
    this.#renew(entries, folder);
    this.#begun = { folder, there: pathsOf(entries) };
  }

  /**
   * Moves the folder that `begin` started, or else the previous site with its present content, to a new path.
   *
   * @param target must not exist
   * @returns whether there was a folder to move
   */
  take(target: string): boolean {
    if (move(this.#begun?.folder ?? this.#folder, target)) return true;
    // The started folder cannot be moved, perhaps because the new path is on another file system: all files must be
    // made there.
    this.close();
    return false;
  }

  /**
   * Makes a folder contain exactly the files of the artifacts.
   *
   * @param folder the one moved by `take`, or any other if `take` returned false
   * @throws the same as `syncFolder`
   */
  fill(entries: readonly ArtifactFiles[], folder: string): void {
    const wanted = pathsOf(entries);
    const { there } = this.#begun ?? {};
    if (there && [...there].every((file) => wanted.has(file))) addMissing(entries, folder, there);
    else this.#renew(entries, folder);
  }

  #renew(entries: readonly ArtifactFiles[], folder: string): void {
    syncFolder(entries, folder, readFolderState(this.#state), (old) => this.store.working.moveToTrash(old));
  }

  /** Keeps a folder as the previous site, if it consists of links and can be moved here. */
  keep(folder: string): boolean {
    if (!isLinked(folder) || !move(folder, this.#folder)) return false;
    move(recordOf(this.store.folder, this.out), this.#state);
    return true;
  }

  /**
   * Makes a second copy of the site after a first build, which replaced none, so that the next build has a previous
   * site to start from.
   *
   * @param entries artifacts of the published site
   */
  layOut(entries: readonly ArtifactFiles[]): void {
    if (existsSync(this.#folder) || !isLinked(this.out)) return;
    try {
      const folder = path.join(this.store.working.prepare().folder, "site");
      mkdirSync(folder);
      syncFolder(entries, folder);
      writeFolderState(this.#state, stateOf(folder, [...pathsOf(entries)], entries));
      move(folder, this.#folder);
    } catch {
      // The site is already published; if the disk is full, the next build reports it when it needs space.
    }
  }

  /** Stops using the previous site. A folder started by `begin` and not taken becomes the previous site again. */
  close(): void {
    if (this.#begun) move(this.#begun.folder, this.#folder);
    this.#begun = undefined;
  }
}

function pathsOf(entries: readonly ArtifactFiles[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ files }) => files.map((file) => file.path)));
}

/** Error codes for another file system, an existing target, or a folder that cannot be moved. */
const unmoved = ["ENOENT", "EXDEV", "ENOTEMPTY", "EEXIST", "EISDIR", "ENOTDIR", "EPERM", "EACCES", "EROFS"];

function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (!hasCode(error, ...unmoved)) throw error;
    return false;
  }
}
