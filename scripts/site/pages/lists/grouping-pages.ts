import type { SiteMessages } from "../../../i18n/index.js";
import type { SiteContext } from "../../context.js";
import type { ChartView, GroupsView } from "../../views/index.js";
import { plainPage } from "../plain-page.js";
import { barChart, largestFirst } from "../statistics/bar-chart.js";
import type { GroupingId } from "./grouping-kinds.js";
import { counted, countedParts, groupings, type Grouping } from "./groupings.js";

/** Returns the page that lists the groups of a grouping; none where the site has no such group. */
export function groupingPage(context: SiteContext, id: GroupingId): GroupsView[] {
  const grouping = groupings(context).find((candidate) => candidate.id === id);
  if (!grouping) return [];
  const { url, title, lead, remainder } = grouping;
  return [
    {
      ...plainPage(context, url, { title, lead: lead ?? title }),
      lead,
      parts: countedParts(grouping, context.messages),
      chart: groupingChart(grouping, context.messages),
      remainder,
    },
  ];
}

/** Returns a chart of the groups of a grouping; undefined when there are no groups, and for report years. */
export function groupingChart(grouping: Grouping, messages: SiteMessages): ChartView | undefined {
  const { byYear, byAgency, byTopic } = messages.statistics;
  const rows = counted(grouping);
  if (rows.length === 0) return undefined;
  switch (grouping.id) {
    case "years":
      return barChart("years", byYear, rows);
    case "agencies":
      return barChart("agencies", byAgency, largestFirst(rows));
    case "topics":
      return barChart("topics", byTopic, largestFirst(rows));
    case "reportYears":
      return undefined;
  }
}
