import type { Messages } from "../i18n/index.js";
import type { Manifest } from "./manifest-format.js";
import type { PublishedRecord } from "./published-record.js";

/** What a reader expects of a manifest beyond its files. */
export interface ExpectedOrigin {
  /** The address that the site must have been built for. */
  readonly url?: string | undefined;
  /** The day (ISO 8601) before which its commit must not be. */
  readonly notOlderThan?: string | undefined;
  /** The address at which it was found. */
  readonly foundAt?: string | undefined;
}

/** What is wrong with a manifest's origin, and what a reader should look at, in words. */
export interface OriginFindings {
  readonly faults: string[];
  readonly warnings: string[];
}

/**
 * Compares what a manifest says of its site with what is expected, and with the record of the publication beside it: a
 * whole and signed site is still the wrong one when it is another publisher's or an old one.
 *
 * @param record what `published.json` says; undefined where there is none
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

/** Whether two addresses are the same but for http or https, and a slash at the end. */
function isSameAddress(one: string, other: string): boolean {
  const normal = (url: string) =>
    (URL.canParse(url) ? new URL(url).href : url).replace(/^https?:/, "").replace(/\/*$/, "/");
  return normal(one) === normal(other);
}
