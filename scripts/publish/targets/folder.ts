import { randomBytes } from "node:crypto";
import { lstat, readdir, readlink, rename, rm, rmdir, symlink } from "node:fs/promises";
import path from "node:path";
import type { Messages } from "../../i18n/index.js";
import { readManifest } from "../manifest.js";
import { keepRelease, listReleases, removeOldReleases, type Release } from "./releases.js";
import type { PublishOptions, PublishResult } from "./target.js";
import { hasCode, UserError } from "../../errors/index.js";

/**
 * Publishes into a folder of this machine. The folder is a link to one of the releases beside it, in
 * `<folder>.releases`, and changes in one step, so that a server never sees half a site. `<folder>.previous` links to
 * the release before, for pages that readers have open.
 *
 * @param target absolute path; missing, empty, a link that was made here, or a site, which becomes the first release
 */
export async function publishToFolder(
  site: string,
  target: string,
  options: PublishOptions,
  messages: Messages,
): Promise<PublishResult> {
  const store = `${target}.releases`;
  await adopt(target, store, messages);
  const current = await currentRelease(target);
  const release = await keepRelease(site, store, options.day, messages);
  await pointTo(target, release, current);
  await removeOldReleases(store, options.keep, [release.name, current ?? ""]);
  return { release: release.name, sent: release.name === current ? 0 : undefined, removed: undefined };
}

/** Links the folder to the release before the current one. */
export async function rollBackFolder(target: string): Promise<PublishResult> {
  const current = await currentRelease(target);
  const releases = await listReleases(`${target}.releases`);
  const before = releases[releases.findIndex(({ name }) => name === current) - 1];
  if (current === undefined || !before)
    throw new UserError(({ publishing }) => publishing.nothingBefore(target));
  await pointTo(target, before, current);
  return { release: before.name, sent: undefined, removed: undefined };
}

/** Returns the name of the release to which a folder links; undefined without one. */
async function currentRelease(target: string): Promise<string | undefined> {
  try {
    return path.basename(await readlink(target));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/**
 * Points the links to a release, the folder's own link last. A rename replaces each link, so that none is ever missing.
 */
async function pointTo(target: string, release: Release, current: string | undefined): Promise<void> {
  const inStore = (name: string) => path.join(`${path.basename(target)}.releases`, name);
  if (current !== undefined && current !== release.name)
    await replaceLink(`${target}.previous`, inStore(current));
  if (current !== release.name) await replaceLink(target, inStore(release.name));
}

async function replaceLink(linkFile: string, to: string): Promise<void> {
  const temporary = `${linkFile}.link-${randomBytes(6).toString("hex")}`;
  await symlink(to, temporary);
  try {
    await rename(temporary, linkFile);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Makes the path free for the link: an empty folder is removed, an existing site becomes the first release. */
async function adopt(target: string, store: string, messages: Messages): Promise<void> {
  const parent = path.dirname(target);
  for (const name of await readdir(parent)) {
    // Left by a publication that was killed between two steps.
    if (name.startsWith(`${path.basename(target)}.`) && /\.link-[0-9a-f]{12}$/.test(name))
      await rm(path.join(parent, name));
  }
  const found = await lstat(target).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  });
  if (!found) {
    // Nothing was published yet, or a site had just become a release when the process was killed.
    const last = (await listReleases(store)).at(-1);
    if (last) await replaceLink(target, path.join(path.basename(store), last.name));
    return;
  }
  if (found.isSymbolicLink()) {
    if ((await readlink(target)).startsWith(`${path.basename(target)}.releases`)) return;
    throw new UserError(({ publishing }) => publishing.foreignLink(target));
  }
  if (found.isDirectory() && (await readdir(target)).length === 0) return rmdir(target);
  const read = await readManifest(target, messages).catch(() => undefined); // no manifest: not a site of ours
  if (!read?.ok) throw new UserError(({ publishing }) => publishing.foreignFolder(target));
  if ((await listReleases(store)).length > 0)
    throw new UserError(({ publishing }) => publishing.foreignFolder(target));
  const name = `000000-${read.manifest.root.slice(0, 12)}`;
  await rename(target, path.join(store, name));
  await replaceLink(target, path.join(path.basename(store), name));
}
