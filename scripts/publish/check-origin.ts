import type { Messages } from "../i18n/index.js";
import type { Manifest } from "./manifest-format.js";
import type { PublishedRecord } from "./published-record.js";

/** What a reader expects of a manifest, beyond its files. */
export interface ExpectedOrigin {
  /** The address for which the site must have been built. */
  readonly url?: string | undefined;
  /** The earliest allowed day (ISO 8601) of its commit. */
  readonly notOlderThan?: string | undefined;
  /** The address at which it was found. */
  readonly foundAt?: string | undefined;
}

/** Errors in a manifest's origin, and notes for the reader, as messages. */
export interface OriginFindings {
  readonly faults: string[];
  readonly warnings: string[];
}

/**
 * Compares a manifest's statements about its site with what is expected, and with the record of the publication beside
 * it: a complete and signed site may still be another publisher's, or an old one.
 *
 * @param record content of `published.json`; undefined when there is none
 */
export function checkOrigin(
  { site, day, root }: Manifest,
  record: PublishedRecord | undefined,
  { url, notOlderThan, foundAt }: ExpectedOrigin,
  messages: Messages,
): OriginFindings {
  const words = messages.verify;
  const faults: string[] = [];
  if (url !== undefined && (site === undefined || !isSameAddress(site, url)))
    faults.push(words.otherSite(site, url));
  if (notOlderThan !== undefined && (day === undefined || day < notOlderThan))
    faults.push(words.tooOld(day, notOlderThan));
  if (record && record.root !== root) faults.push(words.otherRecord(record.root, record.day, root));
  const isElsewhere = foundAt !== undefined && site !== undefined && !isSameAddress(site, foundAt);
  return { faults, warnings: isElsewhere && url === undefined ? [words.foundElsewhere(site, foundAt)] : [] };
}

/** Returns whether two addresses are equal, ignoring http or https and a trailing slash. */
function isSameAddress(one: string, other: string): boolean {
  const normal = (url: string) =>
    (URL.canParse(url) ? new URL(url).href : url).replace(/^https?:/, "").replace(/(?<!\/)\/*$/, "/");
  return normal(one) === normal(other);
}
