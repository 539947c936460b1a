import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isInFolder } from "../fs/index.js";
import { UserError } from "../errors/index.js";
import { hashedAssets } from "../site/index.js";

/** The folders given to a command that builds a site. */
export interface BuildFolders {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

/**
 * Rejects folders that cannot work, before anything is written.
 *
 * @throws UserError that names the path
 */
export async function validateFolders({ content, out, cache }: BuildFolders): Promise<void> {
  await refuseOtherFolder();
  await refuseFile("--out", out);
  await refuseFile("--cache", cache);
  const [source, site, kept] = await Promise.all([realFolder(content), realFolder(out), realFolder(cache)]);
  if (isInFolder(kept, source)) throw new UserError(({ cli }) => cli.cacheInContent(cache, content));
  // A site folder around the content is also around the cache beside it; the check above reports that.
  if (overlap(site, kept) && !overlap(site, source))
    throw new UserError(({ cli }) => cli.outInCache(out, cache));
}

/** Throws a UserError when the current folder is not the program's, where the bundler would not find browser code. */
async function refuseOtherFolder(): Promise<void> {
  const [source = ""] = hashedAssets(new Set());
  const isThere = await stat(source).then(
    () => true,
    () => false,
  );
  const program = path.resolve(process.argv[1] ?? "", "../..");
  if (!isThere) throw new UserError(({ cli }) => cli.otherFolder(program));
}

/** Throws a UserError for a file where a folder is needed: the system's message would be only `ENOTDIR`. */
async function refuseFile(option: string, folder: string): Promise<void> {
  const nearest = await nearestOf(folder);
  const state = await stat(nearest).catch(() => undefined); // the command that writes there reports why it cannot
  if (state && !state.isDirectory()) throw new UserError(({ cli }) => cli.fileInTheWay(option, nearest));
}

/** Returns the real path of a folder that exists or will be created, with all links resolved. */
async function realFolder(folder: string): Promise<string> {
  const nearest = await nearestOf(folder);
  const real = await realpath(nearest).catch(() => nearest);
  return path.join(real, path.relative(nearest, path.resolve(folder)));
}

/** Returns the path itself if it exists, otherwise its nearest existing parent. */
async function nearestOf(folder: string): Promise<string> {
  const whole = path.resolve(folder);
  const isThere = await realpath(whole).then(
    () => true,
    () => false,
  );
  const around = path.dirname(whole);
  return isThere || around === whole ? whole : nearestOf(around);
}

function overlap(a: string, b: string): boolean {
  return isInFolder(a, b) || isInFolder(b, a);
}
