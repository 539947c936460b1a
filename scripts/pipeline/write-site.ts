import { statSync } from "node:fs";
import path from "node:path";
import { foldersOf, PreviousSite, type Snapshot } from "../cache/index.js";
import type { Catalogue } from "../catalogue/index.js";
import { contentCommit, type ContentCommit } from "../git/index.js";
import { makeAllPublic } from "../fs/index.js";
import type { Messages } from "../i18n/index.js";
import {
  assertPermanent,
  compressFolder,
  refuseForeignFiles,
  replaceFolder,
  signManifest,
  unlistedFiles,
  writeManifest,
  type Manifest,
} from "../publish/index.js";
import { buildArtifacts, type BuildContext } from "./build-artifacts.js";
import { siteSummary, type BuildSummary, type PublishedFile } from "./summary.js";
import type { CachedArtifact } from "./tasks.js";
import { UserError } from "../errors/index.js";

/** Options of a build that do not change the pages. */
export interface BuildOptions {
  /** Manifest of the last publication: every address of a report in it must still exist. */
  readonly published?: Manifest | undefined;
  /** Whether compressed copies are written beside text files. */
  readonly compress?: boolean;
  /** Returns whether the program is unchanged since the build began. */
  readonly isSameProgram?: () => boolean;
  /** Path of the SSH key that signs the manifest. */
  readonly signWith?: string | undefined;
}

/**
 * Builds the site of a checked catalogue in a staging folder, and then replaces the output folder as a whole.
 *
 * @param snapshot of the content folder, taken before it was loaded
 * @returns what was done, the paths of all files of the site, and the artifacts that most of them belong to
 * @throws Error when any task fails; the existing site is then unchanged
 */
export async function buildCatalogueSite(
  catalogue: Catalogue,
  snapshot: Snapshot,
  making: BuildContext & BuildOptions,
  out: string,
): Promise<{
  readonly summary: BuildSummary;
  readonly paths: readonly string[];
  readonly entries: readonly CachedArtifact[];
}> {
  const spare = new PreviousSite(making.store, out);
  const { url, pathPrefix } = catalogue.site;
  try {
    const onNearlyMade = (entries: readonly CachedArtifact[], wanted: readonly string[]) => {
      spare.begin(entries);
      making.store.prune(new Set(wanted));
    };
    const { entries, summary } = await buildArtifacts(catalogue, snapshot, { ...making, onNearlyMade });
    if (making.isSameProgram?.() === false) throw new UserError(({ cli }) => cli.programChanged);
    making.store.working.sweep();
    const options = { ...making, commit: contentCommit(catalogue.root) };
    const files = await writeSite(entries, out, url + pathPrefix, spare, making.messages, options);
    spare.layOut(entries);
    const paths = files.map((file) => file.path);
    return { summary: { ...siteSummary(files), ...summary }, paths, entries };
  } finally {
    spare.close();
    await making.store.working.swept();
  }
}

/**
 * Puts a site together in a staging folder, and then replaces the output folder as a whole.
 *
 * @param base the site's address with its path prefix, ending in a slash
 * @param spare the previous site, from which the new one is made
 * @returns all its files
 * @throws UserError when a published address would disappear; the existing site is then unchanged
 */
export async function writeSite(
  entries: readonly CachedArtifact[],
  out: string,
  base: string,
  spare: PreviousSite,
  messages: Messages,
  {
    published,
    compress,
    signWith,
    commit,
  }: BuildOptions & { readonly commit?: ContentCommit | undefined } = {},
): Promise<PublishedFile[]> {
  const fill = async (staging: string) => {
    spare.fill(entries, staging);
    if (compress) await compressFolder(staging);
    const known = new Map(entries.flatMap(({ files }) => files.map((file) => [file.path, file] as const)));
    const listing = compress ? undefined : { files: [...known.keys()].sort(), others: [] };
    // Written last: only its signature follows.
    const manifest = await writeManifest(staging, { site: base, ...commit }, known, listing);
    if (published) assertPermanent(published, manifest, base, messages);
    if (signWith !== undefined) await signManifest(staging, signWith);
    const others = unlistedFiles(staging).map((name) => ({ path: name, size: sizeIn(staging, name) }));
    const files = [...manifest.files, ...others];
    const paths = files.map((file) => file.path);
    // The store has done it for the files of artifacts.
    makeAllPublic(staging, [...foldersOf(paths), ...paths.filter((name) => !known.has(name))]);
    return files;
  };
  return replaceFolder(out, fill, spare, refuseForeignFiles);
}

function sizeIn(folder: string, name: string): number {
  return statSync(path.join(folder, name)).size;
}
