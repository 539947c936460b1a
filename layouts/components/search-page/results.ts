import { withMarks } from "../report/mark-address.js";
import { make } from "./dom.js";
import type { Hit } from "./engine.js";
import { fill, type SearchWords } from "./words.js";

/**
 * One hit, built like a line of a report list: name, date, excerpt, index number, agency.
 *
 * @param exact false where the report holds only the words, and so is no hit
 * @param searched what the report's page is to mark in its text
 */
export function hitLine(
  hit: Hit,
  exact: boolean,
  searched: readonly string[],
  words: SearchWords,
): HTMLLIElement {
  const { url, title, excerpt, meta } = hit;
  const link = make("a", "title", title);
  link.href = withMarks(url, searched);
  link.dataset[exact ? "result" : "near"] = "";
  const name = make("p", "report-line__title", link);
  const { published, status } = meta;
  if (status !== undefined && status !== "" && status !== words.inForce) {
    name.append(" ", make("span", "tag", status));
  }
  const line = make("li", "report-line", name);
  if (published !== undefined) {
    line.append(make("p", "report-line__date", ...labelled(words.published, day(published))));
  }
  if (excerpt !== "") {
    const text = make("p", "report-line__excerpt");
    text.innerHTML = excerpt; // the engine's own markup: text in which nothing but <mark> is markup
    line.append(text);
  }
  line.append(about(meta, words));
  return line;
}

function about(meta: Hit["meta"], words: SearchWords): HTMLParagraphElement {
  const { index_number: indexNumber, document_number: documentNumber, agency, report_year: year } = meta;
  const parts: HTMLElement[] = [];
  if (indexNumber) parts.push(make("span", "", ...labelled(words.indexNumber, code(indexNumber))));
  if (documentNumber) parts.push(make("span", "", ...labelled(words.documentNumber, documentNumber)));
  if (agency) parts.push(make("span", "", ...labelled(words.agency, agency)));
  if (year) parts.push(make("span", "", fill(words.aboutYear, { year })));
  return make("p", "report-line__about", ...parts.flatMap((part) => [part, " "]));
}

function code(text: string): HTMLElement {
  return make("span", "code", text);
}

function day(published: string): HTMLTimeElement {
  const time = make("time", "", published);
  time.dateTime = published;
  return time;
}

/** A value with its label for readers who hear the page. */
function labelled(label: string, value: Node | string): (Node | string)[] {
  return [make("span", "hidden", `${label} `), value];
}
