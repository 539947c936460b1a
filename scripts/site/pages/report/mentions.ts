import type { Report, Site } from "../../../catalogue/index.js";
import { absoluteUrl } from "../../urls/absolute.js";

/** Placeholder for the site's own host when links between its pages are resolved; no link can name it. */
const here = "http://site.invalid";

/**
 * Finds which reports link to a report, or name it as replacing or replaced.
 *
 * @returns reports by the index number of the one that they name, in the order given
 */
export function mentionsOf(
  reports: readonly Report[],
  site: Pick<Site, "url" | "pathPrefix">,
): Map<string, Report[]> {
  const byUrl = new Map(reports.map((report) => [report.url, report.indexNumber]));
  const root = absoluteUrl(site, "/");
  const named = new Map<string, Report[]>();
  for (const report of reports) {
    const linked = report.mentions.map((target) => byUrl.get(pathOf(target, report.url, root)));
    const numbers = new Set([...linked, ...(report.replaces ?? []), ...(report.replacedBy ?? [])]);
    for (const number of numbers) {
      if (number === undefined || number === report.indexNumber) continue;
      const list = named.get(number);
      if (list) list.push(report);
      else named.set(number, [report]);
    }
  }
  return named;
}

/** Returns the path from the site's root that a target leads to; empty when it leads elsewhere. */
function pathOf(target: string, from: string, root: string): string {
  const local = target.startsWith(root) ? `/${target.slice(root.length)}` : target;
  if (!URL.canParse(local, here + from)) return "";
  const { origin, pathname } = new URL(local, here + from);
  if (origin !== here) return "";
  try {
    return decodeURI(pathname)
      .replace(/(index\.html)?$/, "")
      .replace(/([^/])$/, "$1/");
  } catch {
    return ""; // invalid percent-encoding, so not an address of this site
  }
}
