import { withMarks } from "../report/mark-address.js";
import { make } from "./dom.js";
import { dayInWords, inLocale, markLanguage, titled, valueTitle } from "./localize.js";
import type { SearchResult } from "../../../scripts/search/browser/api.js";
import { catalogueLabel } from "./missing.js";
import { fill, type SearchWords } from "./messages.js";

/**
 * Creates one hit, structured like a line of a report list: title, date, excerpt, index number, agency.
 *
 * @param searched words that the report's page will mark
 * @param coming whether an empty excerpt will still arrive
 */
export function hitLine(
  hit: SearchResult,
  searched: readonly string[],
  words: SearchWords,
  coming: boolean,
): HTMLLIElement {
  const { url, title, excerpt, meta } = hit;
  const link = markLanguage(make("a", "title", title));
  link.href = withMarks(inLocale(url), searched);
  link.dataset["result"] = "";
  const name = make("p", "report-line__title", link);
  const { published, status } = meta;
  if (status !== undefined && status !== "" && status !== words.inForce) {
    name.append(" ", make("span", "tag", valueTitle("status", status)));
  }
  const line = make("li", "report-line", name);
  if (published !== undefined) {
    line.append(make("p", "report-line__date", ...labelled(words.published, day(published))));
  }
  const facts = about(meta, words);
  if (!marksValue(facts, excerpt) && (excerpt !== "" || coming)) line.append(excerptOf(excerpt));
  line.append(facts);
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
  if (excerpt === "" || marksValue(line, excerpt)) coming?.remove();
  else coming?.replaceWith(excerptOf(excerpt));
}

/**
 * Marks a value that the line shows anyway, such as its index number, when the excerpt consists of this value with its
 * label. Returns whether it does: the excerpt is then not shown beside it.
 */
function marksValue(line: Element | undefined, excerpt: string): boolean {
  const parsed = make("p", "");
  parsed.innerHTML = excerpt; // as in excerptOf
  const value = parsed.textContent.replace(/^[^：]*：/, "");
  const shown = line?.querySelectorAll(".report-line__value") ?? [];
  const same = [...shown].find(({ textContent }) => textContent === value);
  if (!same || value === parsed.textContent) return false;
  const label = [...parsed.childNodes].find(({ textContent }) => textContent?.includes("："));
  const text = label instanceof Element ? label.firstChild : label;
  if (!text) return false;
  const range = document.createRange();
  range.setStart(text, (text.nodeValue ?? "").indexOf("：") + 1);
  range.setEnd(parsed, parsed.childNodes.length);
  same.replaceChildren(range.cloneContents());
  return true;
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
  const add = (label: string, value: HTMLElement) => {
    value.classList.add("report-line__value");
    parts.push(make("span", "", ...labelled(label, value)));
  };
  if (federated && catalogue)
    parts.push(
      make("strong", "", ...labelled(catalogueLabel, titled("catalogue", catalogue, make("span", "")))),
    );
  if (indexNumber) add(words.indexNumber, make("span", "code", indexNumber));
  if (documentNumber) add(words.documentNumber, markLanguage(make("span", "", documentNumber)));
  if (agency) add(words.agency, titled("agency", agency, make("span", "")));
  if (year) parts.push(make("span", "", fill(words.aboutYear, { year })));
  return make("p", "report-line__about", ...parts.flatMap((part) => [part, " "]));
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
