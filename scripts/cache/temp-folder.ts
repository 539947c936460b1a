import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { isProcessAlive, removeDir } from "../fs/index.js";
import { hasCode } from "../errors/index.js";

/** A place where something is made. */
export interface TempArtifact {
  readonly folder: string;
  /** An empty folder in it, for the files that are made; it stands for the site's. */
  readonly files: string;
}

/** The name of the empty one. */
export const filesFolder = "files";

/** The part of a cache where things are made, and where they go that are no longer wanted. Each process has its own folders. */
export class TempFolder {
  /** Where things are put that are to be deleted. */
  #aside: { readonly folder: string; count: number } | undefined;
  /** Folders that another process is deleting, by name. */
  readonly #leaving = new Map<string, Promise<void>>();

  /** @throws the file system's error when the folder cannot be made */
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder))
      if (!isProcessAlive(Number.parseInt(name, 10))) this.#delete(name);
  }

  /** A new place, which goes at the end unless it was moved. */
  prepare(): TempArtifact {
    const folder = mkdtempSync(path.join(this.folder, `${process.pid}-`));
    const files = path.join(folder, filesFolder);
    mkdirSync(files);
    return { folder, files };
  }

  /**
   * Takes a folder away in one step, so that nobody finds half of it. It is deleted by `sweep`, or at the end.
   *
   * @param folder on the same file system; it may be gone already
   */
  moveToTrash(folder: string): void {
    this.#aside ??= { folder: this.prepare().folder, count: 0 };
    try {
      renameSync(folder, path.join(this.#aside.folder, String((this.#aside.count += 1))));
    } catch (error) {
      if (!hasCode(error, "ENOENT")) throw error;
    }
  }

  /** Begins to delete what was put aside, in another process: thousands of files take their time. */
  sweep(): void {
    if (!this.#aside) return;
    const { folder } = this.#aside;
    this.#aside = undefined;
    const name = path.basename(folder);
    const child = spawn("rm", ["-rf", folder], { stdio: "ignore" });
    const ended = new Promise<void>((resolve) => {
      child.once("close", () => resolve()).once("error", () => resolve());
    });
    // Where there is no such program, or it failed, the folder is deleted at the end.
    this.#leaving.set(
      name,
      ended.then(() => void this.#leaving.delete(name)),
    );
  }

  /** Waits until what `sweep` began is done. */
  async swept(): Promise<void> {
    await Promise.all(this.#leaving.values());
  }

  /** Deletes what this process has here. It fails in nothing: mostly it follows a failure, which is what has to be told. */
  close(): void {
    for (const name of readdirSync(this.folder))
      if (Number.parseInt(name, 10) === process.pid && !this.#leaving.has(name)) this.#delete(name);
  }

  #delete(name: string): void {
    try {
      removeDir(path.join(this.folder, name)); // a process that was stopped may be writing for a moment still
    } catch {
      // The next process that works here deletes it: the one whose name it has is gone by then.
    }
  }
}
