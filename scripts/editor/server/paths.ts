import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import { attachmentTypes, longestName } from "../../catalogue/index.js";
import { hasCode, UserError } from "../../errors/index.js";

/** Name of the content folder in messages between page and server, wherever the folder really is. */
export const contentName = "content";

const folders = /^content\/(?:reports\/\d{4}|pages)$/;
const fileName = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u;

/**
 * Validates the path of a file that the page requests.
 *
 * @returns the path below the content folder, as `reports/2022/a.md`
 * @throws UserError when it is neither a report, a content page nor an attachment beside them, or when a link leads
 *   out of the content folder
 */
export async function contentFile(root: string, named: unknown): Promise<string> {
  if (typeof named !== "string") throw new UserError(({ admin }) => admin.server.badPath(""));
  const [folder, name] = [path.posix.dirname(named), path.posix.basename(named)];
  const extension = path.posix.extname(name).slice(1).toLowerCase();
  const known = extension === "md" ? name.endsWith(".md") : attachmentTypes.has(extension);
  if (!folders.test(folder) || path.posix.normalize(named) !== named)
    throw new UserError(({ admin }) => admin.server.badPath(named));
  if (!known) throw new UserError(({ admin }) => admin.server.badType(name));
  if (!fileName.test(name) || Buffer.byteLength(name) > longestName)
    throw new UserError(({ admin }) => admin.server.badName(name));
  const below = named.slice(contentName.length + 1);
  await refuseLinks(root, below);
  return below;
}

/**
 * Validates the name of a folder sent by the page.
 *
 * @returns the path below the content folder; undefined when it is none of its folders
 * @throws UserError when a link leads out of the content folder
 */
export async function contentFolder(root: string, named: unknown): Promise<string | undefined> {
  if (typeof named !== "string" || !folders.test(named)) return undefined;
  const below = named.slice(contentName.length + 1);
  await refuseLinks(root, below);
  return below;
}

/** Rejects symbolic links below the content folder, which could lead anywhere. */
async function refuseLinks(root: string, below: string): Promise<void> {
  const start = await realpath(root);
  let at = start;
  for (const part of below.split("/")) {
    at = path.join(at, part);
    const found = await lstat(at).catch((error: unknown) => {
      if (!hasCode(error, "ENOENT", "ENOTDIR")) throw error;
    });
    if (!found) return; // a new file or folder
    if (found.isSymbolicLink()) throw new UserError(({ admin }) => admin.server.badPath(below));
  }
}
