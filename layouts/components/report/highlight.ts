import { MarksBar } from "./marks-bar.js";
import { markPhrases } from "./marks.js";
import { parseQuery } from "../../../scripts/search/text/query.js";
import { boundedQuery } from "../../../scripts/search/text/query-limit.js";

/** Elements that are not part of the report's own text. */
const outside = ".contents, .known-fault, .about, .report-bar, .cite";

/**
 * Marks the searched words in the report's title, metadata and text, and scrolls to the first mark.
 *
 * @param queries as typed by the reader
 */
export function highlight(queries: readonly string[]): void {
  const article = document.querySelector<HTMLElement>("article.report");
  if (!article) return;
  const marks = markPhrases(
    article,
    queries.flatMap((query) => parseQuery(boundedQuery(query)).phrases),
    outside,
  );
  if (marks.length === 0) return;
  const about = article.querySelector<HTMLDetailsElement>(".about");
  if (about && article.querySelector("#about .found")) about.open = true;
  const bar = new MarksBar(marks);
  // After a reload or going back, the browser restores the scroll position itself.
  const [entry] = performance.getEntriesByType("navigation");
  // Safari before 15 has no such entries.
  const isNew = !entry || !("type" in entry) || entry.type === "navigate";
  bar.show(isNew ? article.querySelector(".prose") : null);
}
