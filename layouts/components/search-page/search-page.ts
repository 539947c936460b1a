import type { SearchPage } from "../../../scripts/search/browser/search.js";

type Search = (query: string, options: object) => Promise<SearchPage>;

const form = element("search-form", HTMLFormElement);
const status = element("result-count", HTMLElement);
const list = element("results", HTMLElement);
const more = element("more", HTMLButtonElement);
const pageSize = 20;
let asked = 0;

/** The query and filters stand in the URL; what is shown follows from it. */
async function show(offset = 0): Promise<void> {
  const turn = (asked += 1);
  const given = new URLSearchParams(location.search);
  const query = given.get("q") ?? "";
  if (offset === 0) list.replaceChildren();
  more.hidden = true;
  delete status.dataset["count"];
  if ([...given.values()].every((value) => value.trim() === "")) {
    say(status.dataset["start"]);
    return;
  }
  say(status.dataset["loading"]);
  try {
    const { search } = (await import(new URL("./search.js", import.meta.url).href)) as { search: Search };
    const names = ["year", "agency", "topic"];
    const filters = Object.fromEntries(
      names.map((name) => [name, given.getAll(name).filter((value) => value !== "")]),
    );
    const page = await search(query, { filters, offset, limit: pageSize });
    if (turn !== asked) return; // a later search was asked for meanwhile
    list.append(...page.results.map(item));
    status.dataset["count"] = String(page.total);
    const words = page.total > 0 ? status.dataset["found"] : status.dataset["none"];
    say(words?.replace("{count}", String(page.total)).replace("{query}", () => query));
    more.hidden = list.childElementCount >= page.total;
  } catch (error) {
    console.error(error);
    if (turn === asked) say(status.dataset["failed"]);
  }
}

function item(result: SearchPage["results"][number]): HTMLLIElement {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = result.url;
  link.className = "title";
  link.dataset["result"] = "";
  link.textContent = result.title;
  const excerpt = document.createElement("p");
  excerpt.innerHTML = result.excerpt; // safe by the search module's word: escaped, with <mark> alone
  const facts = document.createElement("p");
  facts.textContent = ["index_number", "agency", "published"]
    .map((key) => result.meta[key] ?? "")
    .join(" · ");
  entry.append(link, excerpt, facts);
  return entry;
}

function say(words: string | undefined): void {
  status.textContent = words ?? "";
}

function element<T extends HTMLElement>(id: string, type: abstract new (...given: never[]) => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no #${id}`);
  return found;
}

function fill(): void {
  const given = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
    field.value = given.get(field.name) ?? "";
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const given = new URLSearchParams();
  for (const [key, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") given.append(key, value);
  }
  history.pushState(null, "", `?${given.toString()}`);
  void show();
});
form.addEventListener("change", (event) => {
  if (event.target instanceof HTMLSelectElement) form.requestSubmit();
});
more.addEventListener("click", () => void show(list.childElementCount));
window.addEventListener("popstate", () => {
  fill();
  void show();
});
fill();
void show();
