import { absoluteUrl, urls } from "../site/index.js";
import type { ExportInput } from "./context.js";

/** Reports that a summary names. */
const newest = 10;

/**
 * What is new in the catalogue, in a few kilobytes whatever its size: for pages of other catalogues that cover this one.
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
