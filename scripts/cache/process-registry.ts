import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isProcessAlive } from "../fs/index.js";

/** Says which processes use a cache, so that none takes away what another needs. */
export class ProcessRegistry {
  readonly #file: string;

  /** @throws the file system's error */
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = path.join(folder, String(process.pid));
    writeFileSync(this.#file, "");
  }

  /** Whether this process is alone. What processes left behind that were stopped is taken away. */
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
