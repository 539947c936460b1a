import { lstatSync, renameSync } from "node:fs";
import path from "node:path";
import { hasCode } from "../language/index.js";
import type { Store } from "./store.js";

/**
 * The site that another has replaced: the next one is made of it, since nearly all files stay where they are. It takes
 * no room beside the cache, whose files it links to. It may be deleted at any time.
 */
export class SpareFolder {
  readonly #place: string;

  constructor({ folder }: Pick<Store, "folder">) {
    this.#place = path.join(folder, "spare");
  }

  /**
   * Gives it away, with whatever it holds.
   *
   * @param place nothing is there
   * @returns whether there was one
   */
  take(place: string): boolean {
    return move(this.#place, place);
  }

  /** Takes a folder in, if it is made of links and can be moved here. */
  keep(folder: string): boolean {
    return isLinked(folder) && move(folder, this.#place);
  }
}

/** Another file system, or something that is there already or cannot be moved. */
const unmoved = ["ENOENT", "EXDEV", "ENOTEMPTY", "EEXIST", "EPERM", "EACCES", "EROFS"];

function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (!hasCode(error, ...unmoved)) throw error;
    return false;
  }
}

/** Where files have to be copied a second site would take as much room as the first. */
function isLinked(folder: string): boolean {
  try {
    return lstatSync(path.join(folder, "index.html")).nlink > 1;
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
    return false;
  }
}
