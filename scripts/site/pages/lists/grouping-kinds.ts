import type { Group, Grouped } from "../../../catalogue/index.js";
import { urls } from "../../urls/urls.js";

/** The groupings of a catalogue, by their property in `Grouped`. */
export type GroupingId = Exclude<keyof Grouped, "all">;

interface GroupingKind {
  /** Address of the page that lists the groups. */
  readonly url: string;
  /** Returns the address of a group's list. */
  readonly groupUrl: (key: string) => string;
  /** Whether each group's list has data files and feeds. */
  readonly hasDataFiles: boolean;
}

/**
 * Each grouping has a page that lists its groups, and each group a list of its reports. The order is that of the main
 * menu.
 */
export const groupingKinds: Readonly<Record<GroupingId, GroupingKind>> = {
  years: { url: urls.years, groupUrl: urls.year, hasDataFiles: true },
  reportYears: { url: urls.reportYears, groupUrl: urls.reportYear, hasDataFiles: false },
  agencies: { url: urls.agencies, groupUrl: urls.agency, hasDataFiles: true },
  topics: { url: urls.topics, groupUrl: urls.topic, hasDataFiles: true },
};

/** Returns whether a site has the pages of a grouping. Groupings without groups have none, except that by year. */
export function hasGrouping(id: GroupingId, grouped: Grouped): boolean {
  return id === "years" || grouped[id].length > 0;
}

/** A group of reports whose list has data files and feeds. */
export interface ListedGroup extends Group {
  readonly grouping: GroupingId;
  /** The list's address; its files lie beside it. */
  readonly url: string;
}

/** Returns the groups whose lists have data files and feeds, in the order of the groupings. */
export function groupsWithDataFiles(grouped: Grouped): ListedGroup[] {
  return (Object.entries(groupingKinds) as [GroupingId, GroupingKind][]) // its keys are all GroupingIds
    .filter(([, { hasDataFiles }]) => hasDataFiles)
    .flatMap(([grouping, { groupUrl }]) =>
      grouped[grouping].map((group) => ({ ...group, grouping, url: groupUrl(group.key) })),
    );
}
