import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isInFolder } from "../fs/index.js";
import { UserError } from "../errors/index.js";

/** The folders that a command which makes a site is told. */
export interface BuildFolders {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

/**
 * Refuses places that cannot work, before anything is written to one of them.
 *
 * @throws UserError that names the place
 */
export async function validateFolders({ content, out, cache }: BuildFolders): Promise<void> {
  await refuseFile("--out", out);
  await refuseFile("--cache", cache);
  const [source, site, kept] = await Promise.all([realFolder(content), realFolder(out), realFolder(cache)]);
  if (isInFolder(kept, source)) throw new UserError(({ cli }) => cli.cacheInContent(cache, content));
  // A site around the content is around the cache beside it, too; of that its own check speaks.
  if (overlap(site, kept) && !overlap(site, source))
    throw new UserError(({ cli }) => cli.outInCache(out, cache));
}

/** The system would say of a file in the place of a folder, or of one around it, no more than `ENOTDIR`. */
async function refuseFile(option: string, folder: string): Promise<void> {
  const nearest = await nearestOf(folder);
  const state = await stat(nearest).catch(() => undefined);
  if (state && !state.isDirectory()) throw new UserError(({ cli }) => cli.fileInTheWay(option, nearest));
}

/** Where a folder really stands or would be made, whatever links lead there. */
async function realFolder(folder: string): Promise<string> {
  const nearest = await nearestOf(folder);
  const real = await realpath(nearest).catch(() => nearest);
  return path.join(real, path.relative(nearest, path.resolve(folder)));
}

/** What is there already of a place: itself, or the nearest folder around it. */
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
