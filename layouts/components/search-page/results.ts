import { withMarks } from "../report/mark-address.js";
import { make } from "./dom.js";
import { dayInWords, inLocale, markLanguage, titled, valueTitle } from "./localize.js";
import type { SearchResult } from "../../../scripts/search/browser/api.js";
import { catalogueLabel } from "./missing.js";
import { fill, type SearchWords } from "./messages.js";

/**
 * Creates one hit, structured like a line of a report list: title, date, excerpt, index number, agency.
 *
 * @param exact false when the report contains only some of the words
 * @param searched words that the report's page will mark
 * @param coming whether an empty excerpt will still arrive
 */
export function hitLine(
  hit: SearchResult,
  exact: boolean,
  searched: readonly string[],
  words: SearchWords,
  coming: boolean,
): HTMLLIElement {
  const { url, title, excerpt, meta } = hit;
  const link = markLanguage(make("a", "title", title));
  link.href = withMarks(inLocale(url), searched);
  link.dataset[exact ? "result" : "near"] = "";
  const name = make("p", "report-line__title", link);
  const { published, status } = meta;
  if (status !== undefined && status !== "" && status !== words.inForce) {
    name.append(" ", make("span", "tag", valueTitle("status", status)));
  }
  const line = make("li", "report-line", name);
  if (published !== undefined) {
    line.append(make("p", "report-line__date", ...labelled(words.published, day(published))));
  }
  if (excerpt !== "" || coming) line.append(excerptOf(excerpt));
  line.append(about(meta, words));
  return line;
}

/** Placeholder of an excerpt's length, so that nothing below moves when it arrives. */
const placeholder = "文".repeat(92);

function excerptOf(excerpt: string): HTMLElement {
  const text = make("p", "report-line__excerpt");
  if (excerpt === "") {
    text.append(make("span", "report-line__coming", placeholder));
    text.ariaHidden = "true";
  } else {
    text.innerHTML = excerpt; // made by the search module: escaped text with <mark> as the only element
    markLanguage(text);
  }
  return text;
}

/** Inserts an excerpt into its line, or removes the placeholder when there is none. */
export function fillExcerpt(line: Element | undefined, { excerpt }: SearchResult): void {
  const coming = line?.querySelector(".report-line__coming")?.parentElement;
  if (excerpt === "") coming?.remove();
  else coming?.replaceWith(excerptOf(excerpt));
}

function about(meta: SearchResult["meta"], words: SearchWords): HTMLParagraphElement {
  const {
    index_number: indexNumber,
    document_number: documentNumber,
    agency,
    report_year: year,
    catalogue,
  } = meta;
  const parts: HTMLElement[] = [];
  if (federated && catalogue)
    parts.push(
      make("strong", "", ...labelled(catalogueLabel, titled("catalogue", catalogue, make("span", "")))),
    );
  if (indexNumber) parts.push(make("span", "", ...labelled(words.indexNumber, code(indexNumber))));
  if (documentNumber)
    parts.push(make("span", "", ...labelled(words.documentNumber, written(documentNumber))));
  if (agency)
    parts.push(make("span", "", ...labelled(words.agency, titled("agency", agency, make("span", "")))));
  if (year) parts.push(make("span", "", fill(words.aboutYear, { year })));
  return make("p", "report-line__about", ...parts.flatMap((part) => [part, " "]));
}

/** Returns an element with words of the report, marked with their language. */
function written(text: string): HTMLElement {
  return markLanguage(make("span", "", text));
}

function code(text: string): HTMLElement {
  return make("span", "code", text);
}

function day(published: string): HTMLTimeElement {
  const time = make("time", "", dayInWords(published));
  time.dateTime = published;
  return time;
}

/** Returns a value with its label for screen readers. */
function labelled(label: string, value: Node | string): (Node | string)[] {
  return [make("span", "hidden", `${label} `), value];
}
