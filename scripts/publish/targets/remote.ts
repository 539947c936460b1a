import type { Messages } from "../../i18n/index.js";
import { listFolder } from "../../fs/index.js";
import { checkManifest, manifestFile, unlisted } from "../manifest.js";
import { publishedFile } from "../published-record.js";
import { keepRelease, listReleases, removeOldReleases, type Release } from "./releases.js";
import type { PublishOptions, PublishResult, Remote } from "./target.js";
import { UserError } from "../../errors/index.js";

/** Files other than pages that pages load or link to. */
const used = /^(?:assets|search-index)\/|^reports\/.*\/(?!index\.(?:html|md)(?:\.(?:gz|br))?$)[^/]+$/;

/**
 * Divides files into groups to be sent one after another: each group needs only earlier ones. A page that a reader gets
 * thus finds its files at any moment, even when the publication stops half-way.
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
 * Publishes to a remote target: only differences, pages after what they need, the manifest last, then deletions. Files
 * with a hash in their names that the previous release used stay for one more publication, for readers who have its
 * pages open. After an interruption at any moment, the next run continues with what it finds.
 *
 * @param store folder of this machine where releases are kept, for rolling back
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

/** Publishes the release before the current one, from those kept on this machine. */
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
  // Pages first: a deleted page loads nothing.
  const groups = inOrder(extra, options.isHashed).reverse();
  for (const group of groups) await remote.remove(group);
  return { release: release.name, sent, removed: extra.length };
}

/**
 * Refuses a target with other content, since files that are not part of the site would be deleted. Without a manifest,
 * an interrupted first publication is possible, perhaps of an earlier state of the site: its files are then those of a
 * release.
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

/** Returns whether it is the manifest of a site: other programs have files of that name, too. */
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
