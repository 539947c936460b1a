/** Files of data that stand beside a list: beside `/` for the whole catalogue, beside `/years/2022/` for that year. */
export const listFiles = {
  json: "catalogue.json",
  ndjson: "catalogue.ndjson",
  csv: "catalogue.csv",
  atom: "feed.xml",
  jsonFeed: "feed.json",
} as const;

/**
 * Reports above which the site leaves out what is not needed to read them: Markdown beside each page, reports' pages in
 * other languages, comparisons of revisions, lists in other orders. Hosts limit the number of files.
 */
export const fullSiteLimit = 5000;

/** Files of data that there is one of, by address from the site's root. */
export const dataUrls = {
  xlsx: "/catalogue.xlsx",
  /** What is new in the catalogue, for sites that cover it. */
  summary: "/summary.json",
  statistics: "/statistics.csv",
  schema: "/catalogue.schema.json",
  columns: "/catalogue.csv-metadata.json",
  jsonld: "/catalogue.jsonld",
  turtle: "/catalogue.ttl",
  sqlite: "/catalogue.sqlite",
  calendar: "/duties.ics",
  /** What was published, changed and withdrawn. */
  changes: "/changes/feed.xml",
  oai: "/oai.xml",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  openSearch: "/opensearch.xml",
  texts: (year: string) => `/texts-${year}.ndjson.gz`,
} as const;
