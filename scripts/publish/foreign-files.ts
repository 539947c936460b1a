import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { UserError } from "../errors/index.js";
import { listFolder } from "../fs/index.js";
import { defaultMessages } from "../i18n/index.js";
import { checkManifest, manifestFile, unlisted } from "./manifest.js";
import { publishedFile } from "./published-record.js";

/** Names of foreign files that a message holds. */
const mostNamed = 5;

/**
 * Refuses a folder that is about to be deleted when it holds anything that no build made: whatever its manifest does
 * not list is somebody else's.
 *
 * @param folder may be absent
 * @throws UserError that names the files, or says that the manifest is missing or damaged
 */
export function refuseForeignFiles(folder: string): void {
  if (!existsSync(folder)) return;
  const { files, others } = listFolder(folder);
  if (files.length === 0 && others.length === 0) return;
  const listed = listedFiles(folder);
  if (!listed) throw new UserError(({ publishing }) => publishing.noManifest(folder));
  const foreign = [...files.filter((file) => !listed.has(file) && !isOurs(file)), ...others];
  if (foreign.length > 0)
    throw new UserError(({ publishing }) =>
      publishing.foreignFiles(folder, foreign.slice(0, mostNamed), foreign.length),
    );
}

/** Returns whether a file is one that a build or a publication writes beside the manifest. */
function isOurs(file: string): boolean {
  return unlisted.has(file) || file === publishedFile;
}

/** Returns the files that a folder's manifest lists; undefined where it has none that can be read. */
function listedFiles(folder: string): ReadonlySet<string> | undefined {
  let source: string;
  try {
    source = readFileSync(path.join(folder, manifestFile), "utf8");
  } catch {
    return undefined; // the caller reports it
  }
  const read = checkManifest(source, defaultMessages, true); // its root says nothing of what else is there
  return read.ok ? new Set(read.manifest.files.map((file) => file.path)) : undefined;
}
