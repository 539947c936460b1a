/** Data files beside a list: beside `/` for the whole catalogue, beside `/years/2022/` for that year. */
export const listFiles = {
  json: "catalogue.json",
  ndjson: "catalogue.ndjson",
  csv: "catalogue.csv",
  xlsx: "catalogue.xlsx",
  atom: "feed.xml",
  jsonFeed: "feed.json",
} as const;

/**
 * Number of reports above which the site leaves out files that are not needed to read them: Markdown beside each page,
 * reports' pages in other languages, comparisons of revisions, lists in other orders. Hosts limit the number of files.
 */
export const fullSiteLimit = 5000;

/** Data files of the whole catalogue, by address from the site's root. */
export const dataUrls = {
  xlsx: "/catalogue.xlsx",
  /** What is new in the catalogue, for other sites that search it. */
  summary: "/summary.json",
  statistics: "/statistics.csv",
  schema: "/catalogue.schema.json",
  columns: "/catalogue.csv-metadata.json",
  jsonld: "/catalogue.jsonld",
  turtle: "/catalogue.ttl",
  sqlite: "/catalogue.sqlite",
  calendar: "/duties.ics",
  /** Reports published, changed and withdrawn. */
  changes: "/changes/feed.xml",
  oai: "/oai.xml",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  openSearch: "/opensearch.xml",
  texts: (year: string) => `/texts-${year}.ndjson.gz`,
} as const;
