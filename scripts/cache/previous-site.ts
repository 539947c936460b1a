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
 * The site that another has replaced: the next one is made of it, since nearly all files stay where they are. It takes
 * no room beside the cache, whose files it links to. It may be deleted at any time.
 */
export class PreviousSite {
  readonly #folder: string;
  /** Tells in which state the build that made it left it. Where that does not fit, everything in it is looked at. */
  readonly #state: string;
  /** The next site, as far as it is known. */
  #begun: { readonly folder: string; readonly there: ReadonlySet<string> } | undefined;

  /** @param out the folder that is replaced */
  constructor(
    private readonly store: Pick<Store, "folder" | "working">,
    private readonly out: string,
  ) {
    this.#folder = path.join(store.folder, "spare");
    this.#state = path.join(store.folder, "spare-state");
  }

  /**
   * Makes a beginning with the next site, while some of its parts are still being made.
   *
   * @param entries those that are known
   * @throws as `renew` does
   */
  begin(entries: readonly ArtifactFiles[]): void {
    const folder = path.join(this.store.working.prepare().folder, "site");
    if (!move(this.#folder, folder)) mkdirSync(folder);
    this.#renew(entries, folder);
    this.#begun = { folder, there: pathsOf(entries) };
  }

  /**
   * Gives away what was begun, or else the old site, with whatever it holds.
   *
   * @param place nothing is there
   * @returns whether there was one
   */
  take(place: string): boolean {
    if (move(this.#begun?.folder ?? this.#folder, place)) return true;
    // What was begun cannot go to that place, which may be on another file system: there, all of it is missing.
    this.close();
    return false;
  }

  /**
   * Makes a folder hold the files of entries and nothing else.
   *
   * @param folder that `take` gave, or any other if it gave none
   * @throws as `renew` does
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

  /** Takes a folder in, if it is made of links and can be moved here. */
  keep(folder: string): boolean {
    if (!isLinked(folder) || !move(folder, this.#folder)) return false;
    move(recordOf(this.store.folder, this.out), this.#state);
    return true;
  }

  /**
   * After a first build, when no site was replaced: puts a second one together, so that the next build begins as every
   * other does.
   *
   * @param entries of the site that was published
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
      // The site is published. Where the disk is full, the next build finds it out if it needs room.
    }
  }

  /** Ends the use of it; what was begun and not taken is an old site again. */
  close(): void {
    if (this.#begun) move(this.#begun.folder, this.#folder);
    this.#begun = undefined;
  }
}

function pathsOf(entries: readonly ArtifactFiles[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ files }) => files.map((file) => file.path)));
}

/** Another file system, or something that is there already or cannot be moved. */
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
