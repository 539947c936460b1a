import type { Stats } from "node:fs";
import type { FileDigest } from "../fs/index.js";

/** A file that a task wrote. */
export interface StoredFile extends FileDigest {
  /** Path below the task's output folder, with `/`. */
  readonly path: string;
  /** Modification time in milliseconds. Another time means that the file has been written to since. */
  readonly modified: number;
  /** Undefined until `Store.find` has looked at the file. */
  readonly inode?: Inode;
}

/** Device and inode of a file: two paths with the same values are hard links to one file. */
export type Inode = Readonly<Pick<Stats, "dev" | "ino">>;

/** What a task returned, and the files that it wrote. */
export interface ArtifactContent<T> {
  readonly files: readonly StoredFile[];
  readonly result: T;
}

/** The result of a task, kept in the store until a task with the same inputs needs it. */
export interface Artifact<T = unknown> extends ArtifactContent<T> {
  /** Hash of the task's inputs. */
  readonly fingerprint: string;
  /** Contains the files. They must never be changed, since sites link to them. */
  readonly folder: string;
}

/** The files of an artifact, and the folder that holds them. */
export type ArtifactFiles = Pick<Artifact, "folder" | "files">;
