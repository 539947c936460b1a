/** What hash-share.mjs does, for the compiler. That file is JavaScript, because it runs in threads: see there. */

/** A file as it stands on disk. */
export interface FileHash {
  /** In bytes. */
  readonly size: number;
  /** Of its content, 64 small hexadecimal digits. */
  readonly sha256: string;
}

/** A file that could not be read, and why, in the system's short form (`EACCES`). */
export interface Unreadable {
  readonly reason: string;
}

/** Files that threads hash together; each takes the next ones from where `next` stands. */
export interface Share {
  readonly folder: string;
  readonly files: readonly string[];
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** A file by its place in the list. Undefined for one that is not small. */
export type Hashed = readonly [number, FileHash | Unreadable | undefined];

/** Bytes below which a file is read at one go, which for small files takes a third of the time of reading in turns. */
export const smallFile: number;

/** Hashes files of a list until there are none left. */
export function hashShare(share: Share): Hashed[];

/** The system's short form of an error. */
export function reasonOf(error: unknown): string;
