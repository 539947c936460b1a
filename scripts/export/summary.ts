import { absoluteUrl, urls } from "../site/index.js";
import type { ExportInput } from "./context.js";

/** Number of reports in a summary. */
const newest = 10;

/**
 * Returns what is new in the catalogue, in a few kilobytes: for the pages of other catalogues that search this one.
 * `updated` is the day of the newest publication. Addresses of reports are from the site's root, encoded.
 */
export function summary({ catalogue: { site }, grouped }: ExportInput): unknown {
  const [latest] = grouped.all;
  return {
    version: 1,
    name: site.name,
    url: absoluteUrl(site, urls.home),
    reports: grouped.all.length,
    ...(latest && { updated: latest.published }),
    newest: grouped.all.slice(0, newest).map(({ title, url, published, agency }) => {
      return { title, url: encodeURI(url), published, agency: agency.name };
    }),
  };
}
