import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { runHereFine } from "../run-here.js";

/** The files of a content folder, by path. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array>>;

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: ContentFiles): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/**
 * Builds a site with the command, in this process.
 *
 * @returns what the command printed
 * @throws Error with what it printed when it failed
 */
export async function buildSite(content: string, out: string, ...options: string[]): Promise<string> {
  return (await runHereFine("build", ["--content", content, "--out", out, ...options])).stdout;
}
