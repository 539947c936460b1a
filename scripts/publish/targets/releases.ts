import { randomBytes } from "node:crypto";
import { copyFile, link, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Messages } from "../../i18n/index.js";
import { listFolder, makeAllPublic, walk } from "../../fs/index.js";
import type { Manifest } from "../manifest-format.js";
import { readManifest, unlisted } from "../manifest.js";
import { writePublished } from "../published-record.js";
import { verifyFolder } from "../verify.js";
import { UserError } from "../../errors/index.js";

/** A complete site as it was published once. */
export interface Release {
  /** `000012-3f5a…`: its number, and the beginning of its root. */
  readonly name: string;
  readonly folder: string;
}

const releaseName = /^(\d{6,})-[0-9a-f]{12}$/;
const incoming = ".incoming-";

/** Returns all releases in a folder, oldest first. */
export async function listReleases(store: string): Promise<Release[]> {
  await openStore(store);
  const names = (await readdir(store)).filter((name) => releaseName.test(name)).sort();
  return names.map((name) => ({ name, folder: path.join(store, name) }));
}

/**
 * Keeps a site as a release. Files that are the same in the last release take no additional space: both are hard links
 * to one file.
 *
 * @param day of the publication, for the record in the release
 * @returns the release; the last one when nothing has changed since
 * @throws UserError when the site differs from its manifest
 */
export async function keepRelease(
  site: string,
  store: string,
  day: string,
  messages: Messages,
): Promise<Release> {
  const manifest = await wholeManifest(site, messages);
  await removeIncoming(store);
  const last = (await listReleases(store)).at(-1);
  const earlier = last && (await wholeManifest(last.folder, messages).catch(() => undefined)); // a damaged one is not changed
  if (last && earlier?.root === manifest.root && (await signedAlike(site, last.folder))) {
    makeReleasePublic(last.folder);
    return last;
  }
  const number = Number(releaseName.exec(last?.name ?? "")?.[1] ?? 0) + 1;
  const name = `${String(number).padStart(6, "0")}-${manifest.root.slice(0, 12)}`;
  const temporary = path.join(store, incoming + randomBytes(6).toString("hex"));
  const own = listFolder(site).files.filter((file) => unlisted.has(file));
  const known = new Map(earlier?.files.map((file) => [file.path, file.sha256]));
  const files = manifest.files.map(({ path: file, sha256 }) => ({ file, same: known.get(file) === sha256 }));
  const all = [...files, ...own.map((file) => ({ file, same: false }))];
  const folder = path.join(store, name);
  try {
    await copyRelease(site, temporary, all, last?.folder);
    await writePublished(temporary, { root: manifest.root, formerRoot: earlier?.root, day });
    makeReleasePublic(temporary);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }); // an incomplete release would only take space
    throw error;
  }
  return { name, folder };
}

/** Lets servers read a release: a file of the site may have been copied from one that only its owner can read. */
function makeReleasePublic(folder: string): void {
  const all = [...walk(folder)].filter(({ kind }) => kind !== "other");
  makeAllPublic(
    folder,
    all.map((entry) => entry.path),
  );
}

/**
 * Copies a release; files that are also in the earlier release become hard links to it.
 *
 * @param files below the site; `same` are those that are also in the earlier release
 * @param earlier its folder
 */
async function copyRelease(
  site: string,
  to: string,
  files: readonly { readonly file: string; readonly same: boolean }[],
  earlier: string | undefined,
): Promise<void> {
  await mkdir(to);
  for (const folder of new Set(files.map(({ file }) => path.dirname(file))))
    await mkdir(path.join(to, folder), { recursive: true });
  for (const { file, same } of files) {
    const target = path.join(to, file);
    if (same && earlier !== undefined) await link(path.join(earlier, file), target);
    else await copyFile(path.join(site, file), target);
  }
}

/**
 * Returns whether two folders with the same files also have the same manifest and signatures: a site may be signed
 * later.
 */
async function signedAlike(one: string, other: string): Promise<boolean> {
  for (const file of unlisted) {
    const [own, its] = await Promise.all(
      [one, other].map((folder) => readFile(path.join(folder, file)).catch(() => undefined)), // the manifest does not exist
    );
    if (own === undefined ? its !== undefined : its === undefined || !own.equals(its)) return false;
  }
  return true;
}

/** Removes old releases, except the newest and those named. */
export async function removeOldReleases(
  store: string,
  keep: number,
  named: readonly string[],
): Promise<void> {
  const releases = await listReleases(store);
  for (const { name, folder } of releases.slice(0, Math.max(0, releases.length - keep))) {
    if (!named.includes(name)) await rm(folder, { recursive: true, force: true });
  }
}

/** Returns the manifest of a site that matches it exactly. */
async function wholeManifest(site: string, messages: Messages): Promise<Manifest> {
  const read = await readManifest(site, messages).catch(() => undefined); // reported below, with what to do
  if (!read?.ok) throw new UserError(({ publishing }) => publishing.notASite(site));
  const { changed, missing, added, unreadable } = await verifyFolder(site, read.manifest);
  const wrong = [...changed, ...missing, ...added, ...unreadable.keys()];
  const [first] = wrong;
  if (first !== undefined)
    throw new UserError(({ publishing }) => publishing.siteAltered(site, wrong.length, first));
  return read.manifest;
}

/** Removes incomplete releases, which a killed publication leaves. */
async function removeIncoming(store: string): Promise<void> {
  await openStore(store);
  for (const name of await readdir(store)) {
    if (name.startsWith(incoming)) await rm(path.join(store, name), { recursive: true, force: true });
  }
}

/** Creates the folder of the releases. One that exists keeps its mode. */
async function openStore(store: string): Promise<void> {
  const created = await mkdir(store, { recursive: true });
  if (created !== undefined) makeAllPublic(store, []);
}
