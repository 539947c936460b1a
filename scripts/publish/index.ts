import { cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

export { manifestFile, readManifest, writeManifest, type Manifest, type ManifestFile } from "./manifest.js";
export { verifyFolder, type Differences } from "./verify.js";

/** Whether a folder may be replaced by a site: it is absent, empty, or was made by a build. */
export async function replaceable(out: string, content: string): Promise<boolean> {
  const [target, source] = [path.resolve(out), path.resolve(content)];
  const inside = (a: string, b: string) => a === b || a.startsWith(b + path.sep);
  if (inside(source, target) || inside(target, source)) return false;
  const names = await readdir(target).catch((error: unknown): string[] => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.length === 0 || (names.includes("search-index") && names.includes("404.html"));
}

/** Puts a finished site in the place of the old one, by two renames; the old one is deleted last. */
export async function swap(staging: string, out: string): Promise<void> {
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(out, old).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  await rename(staging, out);
  await rm(old, { recursive: true, force: true });
}

/** Copies one file, making its folder; gives its size in bytes. */
export async function copyFile(from: string, to: string): Promise<number> {
  await mkdir(path.dirname(to), { recursive: true });
  await cp(from, to);
  return (await stat(to)).size;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
