import { make } from "./dom.js";
import type { Hit, SearchPage } from "./engine.js";
import type { SearchState } from "./state.js";
import { fill, type SearchWords } from "./words.js";

/** One hit, built like a line of a report list: name, date, excerpt, index number, agency. */
export function hitLine(
  { url, title, excerpt, meta }: Hit,
  words: SearchWords,
  exact: boolean,
): HTMLLIElement {
  const link = make("a", "title", title);
  link.href = url;
  link.dataset[exact ? "result" : "near"] = "";
  const text = make("p", "report-line__excerpt");
  text.innerHTML = excerpt; // the engine's own markup: text in which nothing but <mark> is markup
  const { published, index_number: indexNumber, agency } = meta;
  const line = make("li", "report-line", make("p", "report-line__title", link));
  if (published !== undefined)
    line.append(make("p", "report-line__date", ...labelled(words.published, day(published))));
  if (excerpt !== "") line.append(text);
  const about = make("p", "report-line__about");
  if (indexNumber !== undefined) {
    about.append(make("span", "", ...labelled(words.indexNumber, make("span", "code", indexNumber))));
  }
  if (agency !== undefined) about.append(" ", make("span", "", ...labelled(words.agency, agency)));
  line.append(about);
  return line;
}

/** What the answer is, in a sentence. */
export function summary({ total, exact }: SearchPage, { query }: SearchState, words: SearchWords): string {
  if (query === "") return fill(total === 0 ? words.noneAll : words.foundAll, { count: total });
  if (total === 0) return fill(words.none, { query });
  return fill(exact ? words.found : words.foundLoose, { count: total, query });
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
