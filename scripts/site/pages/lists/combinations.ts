import {
  groupBy,
  yearOf,
  type Agency,
  type Grouped,
  type Report,
  type Site,
} from "../../../catalogue/index.js";
import { fullSiteLimit } from "../../urls/data-files.js";
import { urls } from "../../urls/urls.js";

/** An agency's reports of one topic or one year of publication: a part of the agency's list with a page of its own. */
export interface Combination {
  readonly by: "topics" | "years";
  readonly agency: Agency;
  /** The slug of the topic, or the year. */
  readonly key: string;
  readonly url: string;
  /** Newest first. */
  readonly reports: readonly Report[];
}

/** The combinations of a catalogue, which many lists ask for. */
const known = new WeakMap<Grouped, ReadonlyMap<string, Combination>>();

/**
 * Returns the combinations that have pages, by address, without those that equal the whole list of their agency. Unless
 * site.yaml asks for them, there are none where they and the reports together are more than the limit of a full site: a
 * combination has at most three files, a report with its lists more than three, and hosts limit the number of files.
 */
export function combinations(
  { combinedLists }: Pick<Site, "combinedLists">,
  grouped: Grouped,
): ReadonlyMap<string, Combination> {
  const before = known.get(grouped);
  if (before) return before;
  const isPossible = combinedLists ?? grouped.all.length <= fullSiteLimit;
  const all = isPossible ? grouped.agencies.flatMap(({ reports }) => combinationsOf(reports)) : [];
  const isBounded = combinedLists === true || grouped.all.length + all.length <= fullSiteLimit;
  const byUrl = new Map(isBounded ? all.map((combination) => [combination.url, combination]) : []);
  known.set(grouped, byUrl);
  return byUrl;
}

/** Returns the combinations of an agency, from its reports. */
function combinationsOf(reports: readonly Report[]): Combination[] {
  const agency = reports[0]?.agency;
  if (!agency) return [];
  const make = (by: Combination["by"], keyOf: (report: Report) => string | undefined) =>
    [...groupBy(reports, keyOf).values()]
      .filter((group) => group.reports.length < reports.length)
      .map((group): Combination => {
        const url =
          by === "topics"
            ? urls.agencyTopic(agency.slug, group.key)
            : urls.agencyYear(agency.slug, group.key);
        return { by, agency, key: group.key, url, reports: group.reports };
      });
  return [
    ...make("topics", ({ topic }) => topic?.slug),
    ...make("years", ({ published }) => yearOf(published)),
  ];
}
