import { readdir } from "node:fs/promises";
import path from "node:path";
import { isInFolder } from "../fs/index.js";
import { hasCode, UserError } from "../errors/index.js";

/**
 * Checks whether a folder may be replaced by a site: it is missing, empty, or contains a site, and neither of content
 * and site is inside of the other.
 *
 * @throws UserError when it contains a git repository, which would be lost
 */
export async function isReplaceable(out: string, content: string): Promise<boolean> {
  const [target, source] = [path.resolve(out), path.resolve(content)];
  if (isInFolder(source, target) || isInFolder(target, source)) return false;
  const names = await readdir(target).catch((error: unknown): string[] => {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  });
  if (names.includes(".git")) throw new UserError(({ publishing }) => publishing.repository(out));
  return names.length === 0 || (names.includes("search-index") && names.includes("404.html"));
}
