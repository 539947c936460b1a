import type { Stats } from "node:fs";
import type { FileDigest } from "../fs/index.js";

/** A file that a task wrote. */
export interface StoredFile extends FileDigest {
  /** Below the folder that the task was given, with `/`. */
  readonly path: string;
  /** When it was written, in milliseconds. Another time means that somebody has written to it since. */
  readonly modified: number;
  /** Undefined until the file is looked up in the store. */
  readonly inode?: Inode;
}

/** Device and inode of a file: two paths with the same values are hard links to one file. */
export type Inode = Readonly<Pick<Stats, "dev" | "ino">>;

/** What a task returned and wrote. */
export interface ArtifactContent<T> {
  readonly files: readonly StoredFile[];
  readonly result: T;
}

/** What a task returned and wrote, kept in the store until the same task is asked for again. */
export interface Artifact<T = unknown> extends ArtifactContent<T> {
  /** Hash of the task's inputs. */
  readonly fingerprint: string;
  /** Holds the files. Nothing may ever be written there. */
  readonly folder: string;
}

/** The files of an artifact, and the folder that holds them. */
export type ArtifactFiles = Pick<Artifact, "folder" | "files">;
