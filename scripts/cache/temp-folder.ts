import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { isProcessAlive, removeDir } from "../fs/index.js";
import { hasCode } from "../errors/index.js";

/** A temporary folder in which an artifact is made. */
export interface TempArtifact {
  readonly folder: string;
  /** An empty folder in it for the artifact's files; its structure is that of the site. */
  readonly files: string;
}

/** Name of that empty folder. */
export const filesFolder = "files";

/** The folder of a cache for temporary files and for what is to be deleted. Each process has its own subfolders. */
export class TempFolder {
  /** The folder for what is to be deleted. */
  #trash: { readonly folder: string; count: number } | undefined;
  /** Folders that another process is deleting, by name. */
  readonly #leaving = new Map<string, Promise<void>>();

  /**
   * @throws the file system's error when the folder cannot be created
   */
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder))
      if (!isProcessAlive(Number.parseInt(name, 10))) this.#delete(name);
  }

  /** Creates a temporary folder, which `close` deletes unless it was moved. */
  prepare(): TempArtifact {
    const folder = mkdtempSync(path.join(this.folder, `${process.pid}-`));
    const files = path.join(folder, filesFolder);
    mkdirSync(files);
    return { folder, files };
  }

  /**
   * Moves a folder to the trash in one step, so that no reader finds half of it. `sweep` or `close` deletes it.
   *
   * @param folder on the same file system; it may already be gone
   */
  moveToTrash(folder: string): void {
    this.#trash ??= { folder: this.prepare().folder, count: 0 };
    try {
      renameSync(folder, path.join(this.#trash.folder, String((this.#trash.count += 1))));
    } catch (error) {
      if (!hasCode(error, "ENOENT")) throw error;
    }
  }

  /** Starts to delete the trash in another process, since thousands of files take a while. */
  sweep(): void {
    if (!this.#trash) return;
    const { folder } = this.#trash;
    this.#trash = undefined;
    const name = path.basename(folder);
    const child = spawn("rm", ["-rf", folder], { stdio: "ignore" });
    const ended = new Promise<void>((resolve) => {
      child.once("close", () => resolve()).once("error", () => resolve());
    });
    // If `rm` is missing or fails, this class's `close` deletes the folder.
    this.#leaving.set(
      name,
      ended.then(() => void this.#leaving.delete(name)),
    );
  }

  /** Waits until the deletions started by `sweep` are done. */
  async swept(): Promise<void> {
    await Promise.all(this.#leaving.values());
  }

  /**
   * Deletes this process's temporary folders. Throws nothing: it usually follows a failure that must be reported
   * instead.
   */
  close(): void {
    for (const name of readdirSync(this.folder))
      if (Number.parseInt(name, 10) === process.pid && !this.#leaving.has(name)) this.#delete(name);
  }

  #delete(name: string): void {
    try {
      removeDir(path.join(this.folder, name)); // a stopped process may still be writing
    } catch {
      // The next process that uses this folder deletes it, since the process with its name is gone by then.
    }
  }
}
