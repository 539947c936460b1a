/**
 * Media types by file extension, as registered by IANA, so that they do not depend on the machine. Extensions without a
 * registered type, such as those of OFD and WPS, are missing.
 *
 * @see https://www.iana.org/assignments/media-types/
 */
export const mediaTypes = {
  // Files that the program writes.
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
  ico: "image/x-icon",
  xml: "application/xml",
  txt: "text/plain",
  bin: "application/octet-stream",
  gz: "application/gzip",
  md: "text/markdown",
  json: "application/json",
  ndjson: "application/x-ndjson",
  jsonld: "application/ld+json",
  csv: "text/csv",
  ttl: "text/turtle",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  sqlite: "application/vnd.sqlite3",
  ics: "text/calendar",
  sig: "text/plain",
  minisig: "text/plain",
  // Attachments.
  pdf: "application/pdf",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  rtf: "application/rtf",
  zip: "application/zip",
  rar: "application/vnd.rar",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
} as const;

/** Media types of files that are more specific than their extension; those of JSON feeds as in their specification. */
export const mediaTypesByName = {
  "feed.xml": "application/atom+xml",
  "feed.json": "application/feed+json",
  "catalogue.schema.json": "application/schema+json",
  "catalogue.csv-metadata.json": "application/csvm+json",
  "opensearch.xml": "application/opensearchdescription+xml",
} as const;

const byExtension: ReadonlyMap<string, string> = new Map(Object.entries(mediaTypes));
const byName: ReadonlyMap<string, string> = new Map(Object.entries(mediaTypesByName));

/** Media types of text, which are sent with an encoding: all files that the program writes are UTF-8. */
export const textMediaTypes: ReadonlySet<string> = new Set(
  [...byExtension.values(), ...byName.values()].filter((type) => /^text\/|json$|xml$|javascript$/.test(type)),
);

/**
 * Returns the media type of a file by its name.
 *
 * @param file a path or an address, with `/`
 * @returns undefined for files whose type is not registered
 */
export function mediaTypeOf(file: string): string | undefined {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return byName.get(name) ?? byExtension.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}

/** Returns the value of a file's `Content-Type` header: its media type, for text with the encoding. */
export function contentTypeOf(file: string): string {
  const type = mediaTypeOf(file) ?? mediaTypes.bin;
  return textMediaTypes.has(type) ? `${type}; charset=utf-8` : type;
}
