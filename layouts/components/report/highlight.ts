import { MarksBar } from "./marks-bar.js";
import { markPhrases } from "./marks.js";
import { parseQuery } from "../../../scripts/search/text/query.js";

/** What is not the report's own words. */
const outside = ".contents, .known-fault, .report-tools, .cite";

/**
 * Marks what was searched in the report's title, facts and text, and goes to the first mark.
 *
 * @param queries as a reader typed them
 */
export function highlight(queries: readonly string[]): void {
  const article = document.querySelector<HTMLElement>("article.report");
  if (!article) return;
  const marks = markPhrases(
    article,
    queries.flatMap((query) => parseQuery(query).phrases),
    outside,
  );
  if (marks.length === 0) return;
  const bar = new MarksBar(marks);
  // After a reload or on the way back the browser knows the place that the reader left.
  const [entry] = performance.getEntriesByType("navigation");
  const isNew = !(entry instanceof PerformanceNavigationTiming) || entry.type === "navigate";
  bar.show(isNew ? article.querySelector(".prose") : null);
}
