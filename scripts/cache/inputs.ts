import { mkdirSync } from "node:fs";
import path from "node:path";
import { valueDigest, sha256 } from "../fs/index.js";
import { DigestCache } from "./digest-cache.js";
import { takeSnapshot, type Snapshot } from "./content-snapshot.js";
import { programDigest, type Program } from "./program.js";
import type { Messages } from "../i18n/index.js";

/** What a build starts from: a folder for what it remembers, and digests of all that it reads. */
export interface Inputs {
  readonly cache: string;
  readonly content: string;
  readonly snapshot: Snapshot;
  readonly program: Program;
  /** Stands for all that the site is made from. */
  readonly key: string;
  /** Looks at the program again: it may be changed while a build runs, which reads templates late. */
  readonly isSameProgram: () => boolean;
}

/**
 * Looks at everything that a build reads; files are read only when they may have changed since the last build.
 *
 * @param cache made when it is not there
 * @param content the content folder
 * @param options what the command line says of the site
 * @throws the file system's error when the content folder cannot be read or the cache cannot be written
 */
export function readInputs(cache: string, content: string, options: unknown, messages: Messages): Inputs {
  mkdirSync(cache, { recursive: true });
  const name = sha256(path.resolve(content)).slice(0, 16);
  const digests = new DigestCache(path.join(cache, `digests-${name}`));
  const snapshot = takeSnapshot(content, digests);
  const program = programDigest(digests, messages);
  digests.save();
  const isSameProgram = () => {
    try {
      return programDigest(digests, messages).whole === program.whole;
    } catch {
      return false; // a file of it went while it was looked at
    }
  };
  const key = valueDigest([program, snapshot.digest, options]);
  return { cache, content, snapshot, program, key, isSameProgram };
}

/** Where a content folder's cache is unless another place is given: beside the folder, in the editor's project. */
export function defaultCache(content: string): string {
  return path.join(path.dirname(path.resolve(content)), ".cache", "gongkai");
}

/** A folder of the cache for what is remembered of one content folder. */
export function memoryFolder({ cache, content }: Inputs): string {
  return path.join(cache, `memory-${sha256(path.resolve(content)).slice(0, 16)}`);
}
