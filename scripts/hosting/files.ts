import { mediaTypeOf } from "../export/index.js";
import { mediaTypes } from "../site/index.js";
import { isHashed } from "./hashed-files.js";

/** How long a file may be kept by who fetched it. */
export const caching = {
  /** Its name holds a hash of its content: it never changes. */
  hashed: "public, max-age=31536000, immutable",
  /** It may change with any publication: ask each time, which costs one short answer when it did not. */
  asked: "public, no-cache",
} as const;

/** Media types of the files that a site has, by extension, beside those of attachments. */
const own: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
  ico: "image/x-icon",
  xml: "application/xml",
  txt: "text/plain",
  bin: "application/octet-stream",
  gz: "application/gzip",
  md: mediaTypes.markdown,
  json: mediaTypes.json,
  ndjson: mediaTypes.ndjson,
  jsonld: mediaTypes.jsonld,
  csv: mediaTypes.csv,
  ttl: mediaTypes.turtle,
  xlsx: mediaTypes.xlsx,
  sqlite: mediaTypes.sqlite,
  ics: "text/calendar",
  sig: "text/plain",
  minisig: "text/plain",
};

/** Files at addresses of their own whose type says more than their extension's. */
const byName: Readonly<Record<string, string>> = {
  "feed.xml": mediaTypes.atom,
  "feed.json": mediaTypes.jsonFeed,
  "catalogue.schema.json": "application/schema+json",
  "catalogue.csv-metadata.json": "application/csvm+json",
  "opensearch.xml": mediaTypes.openSearch,
};

/** Types of text, sent with their encoding: all that the site writes is UTF-8. */
export const textTypes: ReadonlySet<string> = new Set(
  [...Object.values(own), ...Object.values(byName)].filter((type) =>
    /^text\/|json$|xml$|javascript$/.test(type),
  ),
);

/** Extensions and their media types, for servers that keep a table of them. */
export function typesByExtension(attachments: Iterable<string>): Map<string, string> {
  const types = new Map<string, string>();
  for (const extension of attachments) {
    const type = mediaTypeOf(`.${extension}`);
    if (type !== undefined) types.set(extension, type);
  }
  for (const [extension, type] of Object.entries(own)) types.set(extension, type);
  return new Map([...types].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Files whose types are told by their whole name. */
export const typesByName: ReadonlyMap<string, string> = new Map(Object.entries(byName));

/** What a file is served with. */
export interface FileHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

/** @param file below the site's root, with `/` */
export function headersOf(file: string): FileHeaders {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const type = byName[name] ?? own[extension] ?? mediaTypeOf(name) ?? "application/octet-stream";
  const cacheControl = isHashed(file) ? caching.hashed : caching.asked;
  return { contentType: textTypes.has(type) ? `${type}; charset=utf-8` : type, cacheControl };
}
