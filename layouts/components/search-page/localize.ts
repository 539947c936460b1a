/**
 * Translates addresses, days and facet values for the language of the page. All languages share one index, with
 * reports' titles in Chinese and addresses of the first language. Each search box contains the base address of its
 * language's pages.
 */

/** The language of reports and names. */
const contentLanguage = "zh-CN";

const {
  root = "/",
  edition = root,
  reports,
} = document.querySelector<HTMLElement>("form[data-search-box]")?.dataset ?? {};

/** Returns the address of a page in this page's language, if it exists there. */
export function inLocale(url: string): string {
  if (edition === root || !url.startsWith(root)) return url;
  const path = url.slice(root.length);
  return path.startsWith("reports/") && reports === undefined ? url : edition + path;
}

/** Marks an element that contains words of a report with their language, for screen readers. */
export function markLanguage<T extends HTMLElement>(element: T): T {
  if (document.documentElement.lang !== contentLanguage && /\p{Script=Han}/u.test(element.textContent)) {
    element.lang = contentLanguage;
  }
  return element;
}

/** English pages use British dates, with the day first. */
const locale = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;

/** Formats `2022-05-31` for readers: 2022年5月31日, 31 May 2022. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

const facetTitles = new Map<string, ReadonlyMap<string, string>>();

/** Returns the name of a facet's value in this language: `Yuandong Township` for 源东乡. */
export function valueTitle(facet: string, value: string): string {
  const known = facetTitles.get(facet) ?? readTitles(facet);
  facetTitles.set(facet, known);
  return known.get(value) ?? value;
}

/** Returns an element with a facet's value, marked as Chinese when it has no name in this language. */
export function titled(facet: string, value: string, element: HTMLElement): HTMLElement {
  const title = valueTitle(facet, value);
  element.textContent = title;
  return title === value ? markLanguage(element) : element;
}

/** Reads the names of values: of those listed on the page from their elements, of closed lists from the facet. */
function readTitles(facet: string): ReadonlyMap<string, string> {
  const root = document.querySelector<HTMLElement>(`details[data-facet="${facet}"]`);
  const words = JSON.parse(root?.dataset["titles"] ?? "{}") as Record<string, string>; // written by search-page.njk
  const titles = new Map(Object.entries(words));
  for (const { dataset } of root?.querySelectorAll<HTMLElement>("li[data-title]") ?? []) {
    if (dataset["value"] !== undefined) titles.set(dataset["value"], dataset["title"] ?? dataset["value"]);
  }
  return titles;
}
