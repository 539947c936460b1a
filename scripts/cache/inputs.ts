import { mkdirSync } from "node:fs";
import path from "node:path";
import { valueDigest, sha256 } from "../fs/index.js";
import { DigestCache } from "./digest-cache.js";
import { takeSnapshot, type Snapshot } from "./content-snapshot.js";
import { programDigest, type Program } from "./program.js";
import type { Messages } from "../i18n/index.js";

/** The inputs of a build: its cache folder, and digests of everything that it reads. */
export interface Inputs {
  readonly cache: string;
  readonly content: string;
  readonly snapshot: Snapshot;
  readonly program: Program;
  /** Hash of all inputs of the site. */
  readonly key: string;
  /** Reads the program's files again and compares: they may change during a build, which reads templates late. */
  readonly isSameProgram: () => boolean;
}

/**
 * Returns the inputs of a build. Files are read only when they may have changed since the last build.
 *
 * @param cache created when it does not exist
 * @param content the content folder
 * @param options options of the command line that change the site
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
      return false; // a file disappeared meanwhile
    }
  };
  const key = valueDigest([program, snapshot.digest, options]);
  return { cache, content, snapshot, program, key, isSameProgram };
}

/** Returns the default cache of a content folder: `.cache` beside it, in the editor's project. */
export function defaultCache(content: string): string {
  return path.join(path.dirname(path.resolve(content)), ".cache", "gongkai");
}

/** Returns the folder of the cache for data about this content folder. */
export function memoryFolder({ cache, content }: Inputs): string {
  return path.join(cache, `memory-${sha256(path.resolve(content)).slice(0, 16)}`);
}
