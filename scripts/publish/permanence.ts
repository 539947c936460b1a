import { readFile } from "node:fs/promises";
import path from "node:path";
import { siteLocaleTags, type Messages } from "../i18n/index.js";
import type { Manifest } from "./manifest-format.js";
import { checkManifest, manifestFile } from "./manifest.js";
import { hasCode, errorMessage, UserError } from "../errors/index.js";

/** Value of `--published` when nothing was published before. */
export const nothingPublished = "none";

/** Seconds after which fetching a manifest fails. */
const patience = 60;

/**
 * Published files in this folder must stay for ever, in each language: reports' pages and the files beside them.
 * Comparisons of revisions may disappear, since a build without history, or with many reports, has none.
 */
const permanent = new RegExp(
  `^(?:(?:${siteLocaleTags.join("|")})/)?reports/(?!.*\\.(?:gz|br)$)(?![^/]+/[^/]+/history/)`,
);

/** The editor's Markdown beside a page, which is published up to a number of reports. */
const source = /^reports\/[^/]+\/[^/]+\/index\.md$/;

/**
 * Reads the manifest of the last publication.
 *
 * @param from a file, an http(s) address, a folder or site address that contains a manifest.json, or `none`; undefined
 * for the site that the build replaces, if there is one
 * @param isKnown whether the manifest of that site is the one that was written for it
 * @throws UserError when the given source cannot be read or trusted
 */
export async function readPublished(
  from: string | undefined,
  out: string,
  messages: Messages,
  isKnown = false,
): Promise<Manifest | undefined> {
  if (from === nothingPublished) return undefined;
  const location = from === undefined ? path.join(out, manifestFile) : manifestAt(from);
  let content: string;
  try {
    content = /^https?:/.test(location) ? await fetchText(location) : await readFile(location, "utf8");
  } catch (error) {
    if (from === undefined && (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR"))) return undefined;
    throw new UserError((messages) =>
      messages.publishing.publishedUnreadable(location, errorMessage(error, messages)),
    );
  }
  const read = checkManifest(content, messages, from === undefined && isKnown);
  if (!read.ok) throw new UserError(({ publishing }) => publishing.publishedBroken(location, read.fault));
  return read.manifest;
}

/** Returns the file or address of a manifest; the address of a folder or a site is completed. */
function manifestAt(from: string): string {
  if (/\.json$/i.test(from)) return from;
  return /^https?:/.test(from)
    ? `${from.replace(/(?<!\/)\/*$/, "/")}${manifestFile}`
    : path.join(from, manifestFile);
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience * 1000) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

/** Returns the published files of reports that must stay, without copies in other languages and sources. */
export function permanentFiles({ files }: Manifest): string[] {
  return files
    .map((file) => file.path)
    .filter((file) => file.startsWith("reports/") && permanent.test(file) && !source.test(file));
}

/** Published files that the new site does not have. */
export interface VanishedPage {
  /** Paths below the site's folder, sorted. */
  readonly paths: readonly string[];
  /** Markdown copies of reports, when none are published any more because hosts limit the number of files. */
  readonly sources: number;
}

/** Finds published files of reports that are missing in the new site. */
export function findVanished(published: Manifest, next: Manifest): VanishedPage {
  const present = new Set(next.files.map((file) => file.path));
  // The alias of a file beside a report is a page: servers redirect from `/a.pdf` to `/a.pdf/`.
  const answers = (file: string) => present.has(file) || present.has(`${file}/index.html`);
  const gone = published.files
    .map((file) => file.path)
    .filter((file) => permanent.test(file) && !answers(file));
  const someSources = next.files.some((file) => source.test(file.path));
  const sources = someSources ? [] : gone.filter((file) => source.test(file));
  const left = new Set(sources);
  return { paths: gone.filter((file) => !left.has(file)), sources: sources.length };
}

/**
 * Refuses a site in which a published address of a report is missing.
 *
 * @param base the site's address with the path prefix, ending in a slash
 * @throws UserError that names each address and how to keep it
 */
export function assertPermanent(published: Manifest, next: Manifest, base: string, messages: Messages): void {
  const { paths } = findVanished(published, next);
  if (paths.length === 0) return;
  const lines = paths
    .slice(0, mostNamed)
    .map((file) => messages.publishing.vanished(base + addressOf(file), file));
  const more = paths.length - lines.length;
  if (more > 0) lines.push(messages.publishing.moreVanished(more));
  throw new UserError(({ publishing }) => publishing.wouldVanish(paths.length, lines));
}

/** Most addresses that a message names. */
const mostNamed = 20;

function addressOf(file: string): string {
  return encodeURI(file.replace(/(^|\/)index\.html$/, "$1"))
    .replace(/#/g, "%23")
    .replace(/\?/g, "%3F");
}
