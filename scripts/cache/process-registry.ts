import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isProcessAlive } from "../fs/index.js";

/** Records which processes use a cache, so that none deletes what another needs. */
export class ProcessRegistry {
  readonly #file: string;

  /**
   * @throws the file system's error
   */
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = path.join(folder, String(process.pid));
    writeFileSync(this.#file, "");
  }

  /** Returns whether no other process uses the cache. Records of processes that no longer run are deleted. */
  isAlone(): boolean {
    const others = readdirSync(this.folder).filter((name) => Number(name) !== process.pid);
    const dead = others.filter((name) => !isProcessAlive(Number(name)));
    for (const name of dead) rmSync(path.join(this.folder, name), { force: true });
    return dead.length === others.length;
  }

  end(): void {
    rmSync(this.#file, { force: true });
  }
}
