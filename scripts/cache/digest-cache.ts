import { createHash } from "node:crypto";
import { closeSync, lstatSync, openSync, readSync, type Stats } from "node:fs";
import { readCheckedFile, writeCheckedFile, type RecordType } from "./checked-file.js";

/** A file's content as a digest. */
export interface FileDigest {
  /** In bytes. */
  readonly size: number;
  /** Of its content, 64 small hexadecimal digits. */
  readonly sha256: string;
}

/** A digest, and the signs by which the file is known to be unchanged. */
interface Known extends FileDigest {
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
  /** When the file was read. */
  readonly taken: number;
}

const kind: RecordType<Map<string, Known>> = { name: "file digests 1" };

/** File systems give times in steps of up to some milliseconds: a file changed this shortly before is read again. */
const stepMs = 100;

/**
 * Digests of files, remembered from one build to the next, so that a file is read again only when its size, times or
 * place on the disk tell that it may have changed.
 */
export class DigestCache {
  readonly #known: Map<string, Known>;
  readonly #used = new Map<string, Known>();
  #changed = false;

  /** @param file where digests are remembered */
  constructor(private readonly file: string) {
    this.#known = readCheckedFile(file, kind) ?? new Map<string, Known>();
  }

  /** @throws the file system's error */
  of(path: string): FileDigest {
    const state = lstatSync(path);
    const known = this.#used.get(path) ?? this.#known.get(path);
    if (known && isUnchanged(state, known)) {
      this.#used.set(path, known);
      return known;
    }
    const taken = Date.now();
    const { mtimeMs: modified, ctimeMs: changed, ino: inode } = state;
    const made = { ...hashFile(path), modified, changed, inode, taken };
    this.#used.set(path, made);
    this.#changed = true;
    return made;
  }

  /** Remembers the digests that were asked for, and no others. */
  save(): void {
    if (this.#changed || this.#used.size !== this.#known.size) writeCheckedFile(this.file, kind, this.#used);
  }
}

function isUnchanged(state: Stats, known: Known): boolean {
  return (
    state.size === known.size &&
    state.mtimeMs === known.modified &&
    state.ctimeMs === known.changed &&
    state.ino === known.inode &&
    Math.max(known.modified, known.changed) < known.taken - stepMs
  );
}

/** One room for all reading, so that reading ten thousand files leaves no litter. */
const room = Buffer.allocUnsafe(1024 * 1024);

/**
 * Reads a file for its digest, piece by piece.
 *
 * @throws the file system's error
 */
export function hashFile(path: string): FileDigest {
  const descriptor = openSync(path, "r");
  try {
    const hash = createHash("sha256");
    let size = 0;
    for (;;) {
      const read = readSync(descriptor, room, 0, room.length, null);
      if (read === 0) return { size, sha256: hash.digest("hex") };
      hash.update(room.subarray(0, read));
      size += read;
    }
  } finally {
    closeSync(descriptor);
  }
}
