/** Addresses from the site's root, without the path prefix. The first page of a list has no number. */
export const urls = {
  home: "/",
  catalogue: "/catalogue/",
  years: "/years/",
  year: (year: string) => `/years/${year}/`,
  reportYears: "/report-years/",
  reportYear: (year: string) => `/report-years/${year}/`,
  agencies: "/agencies/",
  agency: (slug: string) => `/agencies/${slug}/`,
  /** Returns the address of an agency's reports of one topic. */
  agencyTopic: (agency: string, topic: string) => `/agencies/${agency}/topics/${topic}/`,
  agencyYear: (agency: string, year: string) => `/agencies/${agency}/years/${year}/`,
  topics: "/topics/",
  topic: (slug: string) => `/topics/${slug}/`,
  search: "/search/",
  /** Catalogues of other sites that are searched. */
  catalogues: "/catalogues/",
  /** What the regulation requires to be published, item by item. */
  statutory: "/statutory/",
  statutoryItem: (item: string) => `/statutory/${item}/`,
  duties: "/duties/",
  api: "/api/",
  statistics: "/statistics/",
  /** Annual reports on disclosure itself. */
  annual: "/annual-reports/",
  /** Returns the address of a list in another order, in a folder of its own: `/by-title/catalogue/`. */
  ordered: (list: string, order: string) => `/by-${order}${list}`,
  /** Returns the comparison of a report's revisions, below the report's page. */
  history: (report: string) => `${report}history/`,
  changes: "/changes/",
  /** @param month `2022-05` */
  changesIn: (month: string) => `/changes/${month}/`,
  /** The editor, if site.yaml enables it. */
  editor: "/admin/",
  stylesheet: "/assets/site.css",
  page: (list: string, number: number) => (number === 1 ? list : `${list}${number}/`),
} as const;

/**
 * Returns the address of a search with filters, whose query is already encoded.
 *
 * @param filters values of facets, by facet id; undefined values are left out
 */
export function filteredSearch(filters: Readonly<Record<string, string | undefined>>): string {
  const chosen = Object.entries(filters).flatMap(([facet, value]) =>
    value === undefined ? [] : [`${facet}=${encodeURIComponent(value)}`],
  );
  return `${urls.search}?${[...chosen, "sort=newest"].join("&")}`;
}

/**
 * Adds the path prefix to an address and encodes its path for `href`.
 *
 * @param url from the site's root, optionally with an encoded query and a fragment
 * @param pathPrefix starts and ends with a slash
 */
export function withPrefix(url: string, pathPrefix: string): string {
  const query = url.indexOf("?");
  const path = query < 0 ? url : url.slice(0, query);
  return pathPrefix + encodeURI(path.replace(/^\//, "")) + url.slice(path.length);
}

/** Does the same for a file beside a page, whose name may contain `#` and `?` as part of the path. */
export function fileWithPrefix(url: string, pathPrefix: string): string {
  return pathPrefix + encodeURI(url.replace(/^\//, "")).replace(/#/g, "%23").replace(/\?/g, "%3F");
}

/**
 * Returns the file from which an address is served: for `/a/` it is `/a/index.html`, and also for `/a` unless it names
 * an HTML file.
 */
export function outputFile(url: string): string {
  if (/\.html?$/i.test(url)) return url;
  return `${url.replace(/\/$/, "")}/index.html`;
}
