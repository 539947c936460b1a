import type { Messages } from "../../i18n/index.js";
import { listFolder } from "../../fs/index.js";
import { checkManifest, manifestFile, unlisted } from "../manifest.js";
import { publishedFile } from "../published-record.js";
import { keepRelease, listReleases, removeOldReleases, type Release } from "./releases.js";
import type { PublishOptions, PublishResult, Remote } from "./target.js";
import { UserError } from "../../errors/index.js";

/** Files that are no page and that pages ask for, or link to. */
const used = /^(?:assets|search-index)\/|^reports\/.*\/(?!index\.(?:html|md)(?:\.(?:gz|br))?$)[^/]+$/;

/**
 * Parts files into groups that are sent one after the other: each group needs those before it alone. So a page that a
 * reader gets finds its files at any moment, also when the publication stops half-way.
 */
function inOrder(files: readonly string[], isHashed: PublishOptions["isHashed"]): string[][] {
  const rank = (file: string) => {
    if (unlisted.has(file) || file === publishedFile) return 3;
    return isHashed(file) ? 0 : used.test(file) ? 1 : 2;
  };
  const groups: string[][] = [[], [], [], []];
  for (const file of files) groups[rank(file)]?.push(file);
  return groups.filter((group) => group.length > 0);
}

/**
 * Publishes to a place elsewhere: only what differs, pages after what they need, the manifest last, then deletions.
 * Files with a hash in their names, which the release before used, stay for one publication more, for readers who have
 * its pages open. Stopped at any moment, the next run goes on from what it finds.
 *
 * @param store where releases are kept on this machine, for going back
 */
export async function publishToRemote(
  site: string,
  remote: Remote,
  store: string,
  options: PublishOptions,
  messages: Messages,
): Promise<PublishResult> {
  const release = await keepRelease(site, store, options.day, messages);
  const published = await send(release, remote, store, options, messages);
  await removeOldReleases(store, options.keep, [release.name]);
  return published;
}

/** Publishes the release before the one that stands there, from those that were kept on this machine. */
export async function rollBackRemote(
  remote: Remote,
  store: string,
  options: PublishOptions,
  messages: Messages,
): Promise<PublishResult> {
  const there = await rootOf(remote, messages);
  const releases = await listReleases(store);
  const index = releases.findLastIndex(
    ({ name }) => there !== undefined && name.endsWith(there.slice(0, 12)),
  );
  const before = releases[index - 1];
  if (!before) throw new UserError(({ publishing }) => publishing.nothingBefore(remote.name));
  return send(before, remote, store, options, messages);
}

async function send(
  release: Release,
  remote: Remote,
  store: string,
  options: PublishOptions,
  messages: Messages,
): Promise<PublishResult> {
  const { files } = listFolder(release.folder);
  const there = await remote.list();
  const source = await remote.read(manifestFile);
  if (!isManifest(source, messages)) await refuseForeign(remote, there, store);
  let done = 0;
  const onSent = () => options.onProgress((done += 1), files.length);
  options.onProgress(0, files.length);
  let sent = 0;
  for (const group of inOrder(files, options.isHashed))
    sent += await remote.send(release.folder, group, onSent);
  const keep = new Set(files);
  for (const file of listedIn(source, messages)) if (options.isHashed(file)) keep.add(file);
  const extra = [...there].filter((file) => !keep.has(file));
  // Pages first: one that is gone asks for nothing.
  const groups = inOrder(extra, options.isHashed).reverse();
  for (const group of groups) await remote.remove(group);
  return { release: release.name, sent, removed: extra.length };
}

/**
 * Refuses a place that holds something else: what is not part of the site would be deleted. Where no manifest stands, a
 * first publication may have broken off, perhaps of an earlier state of the site: its files are those of a release.
 */
async function refuseForeign(remote: Remote, there: ReadonlySet<string>, store: string): Promise<void> {
  if (there.size === 0) return;
  const own = new Set<string>();
  for (const { folder } of await listReleases(store))
    for (const file of listFolder(folder).files) own.add(file);
  const foreign = [...there].find((file) => !own.has(remote.finalNameOf(file)));
  if (foreign !== undefined)
    throw new UserError(({ publishing }) => publishing.foreignRemote(remote.name, foreign));
}

/** Whether it is the manifest of a site: other programs have files of that name, too. */
function isManifest(source: string | undefined, messages: Messages): boolean {
  return source !== undefined && checkManifest(source, messages).ok;
}

function listedIn(source: string | undefined, messages: Messages): string[] {
  const read = source === undefined ? undefined : checkManifest(source, messages);
  return read?.ok ? read.manifest.files.map((file) => file.path) : [];
}

async function rootOf(remote: Remote, messages: Messages): Promise<string | undefined> {
  const source = await remote.read(manifestFile);
  const read = source === undefined ? undefined : checkManifest(source, messages);
  return read?.ok ? read.manifest.root : undefined;
}
