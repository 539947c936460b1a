/**
 * What a page's language means for what search answers. The index is one for all languages: it names reports in Chinese
 * and by their first address. Each search box tells where the pages of its language stand.
 */

/** The language of reports and names. */
const contentLanguage = "zh-CN";

const {
  root = "/",
  edition = root,
  reports,
} = document.querySelector<HTMLElement>("form[data-search-box]")?.dataset ?? {};

/** The address of a page in this page's language, if the page is there in it. */
export function inLocale(url: string): string {
  if (edition === root || !url.startsWith(root)) return url;
  const path = url.slice(root.length);
  return path.startsWith("reports/") && reports === undefined ? url : edition + path;
}

/** Marks an element that holds words of a report, so that voices read it in its own language. */
export function markLanguage<T extends HTMLElement>(element: T): T {
  if (document.documentElement.lang !== contentLanguage && /\p{Script=Han}/u.test(element.textContent)) {
    element.lang = contentLanguage;
  }
  return element;
}

/** English pages write days as Britain does: the day first. */
const locale = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;

/** `2022-05-31` as readers write it: 2022年5月31日, 31 May 2022. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

const facetTitles = new Map<string, ReadonlyMap<string, string>>();

/** What a value of a facet is called in this language: `Yuandong Township` for 源东乡. */
export function valueTitle(facet: string, value: string): string {
  const known = facetTitles.get(facet) ?? readTitles(facet);
  facetTitles.set(facet, known);
  return known.get(value) ?? value;
}

/** A value as it is shown; marked where this language has no name of its own for it. */
export function titled(facet: string, value: string, element: HTMLElement): HTMLElement {
  const title = valueTitle(facet, value);
  element.textContent = title;
  return title === value ? markLanguage(element) : element;
}

/** Names stand at the values that the page knows, words of closed lists at the facet. */
function readTitles(facet: string): ReadonlyMap<string, string> {
  const root = document.querySelector<HTMLElement>(`details[data-facet="${facet}"]`);
  const words = JSON.parse(root?.dataset["titles"] ?? "{}") as Record<string, string>; // search-page.njk writes it
  const titles = new Map(Object.entries(words));
  for (const { dataset } of root?.querySelectorAll<HTMLElement>("li[data-title]") ?? []) {
    if (dataset["value"] !== undefined) titles.set(dataset["value"], dataset["title"] ?? dataset["value"]);
  }
  return titles;
}
