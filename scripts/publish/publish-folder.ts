import { cp, mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { hasCode, UserError } from "../errors/index.js";

/**
 * Whether a folder may be replaced by a site: it is absent, empty, or was made by a build.
 *
 * @throws UserError when somebody keeps a git repository in it, which would be lost
 */
export async function replaceable(out: string, content: string): Promise<boolean> {
  const [target, source] = [path.resolve(out), path.resolve(content)];
  const inside = (a: string, b: string) => a === b || a.startsWith(b + path.sep);
  if (inside(source, target) || inside(target, source)) return false;
  const names = await readdir(target).catch((error: unknown): string[] => {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  });
  if (names.includes(".git")) throw new UserError(({ publishing }) => publishing.repository(out));
  return names.length === 0 || (names.includes("search-index") && names.includes("404.html"));
}

/** Copies one file, making its folder; gives its size in bytes. */
export async function copyFile(from: string, to: string): Promise<number> {
  await mkdir(path.dirname(to), { recursive: true });
  await cp(from, to);
  return (await stat(to)).size;
}
