/** What a file is by its first bytes. `text` is any file without a NUL byte that is none of the others. */
export type FileType =
  | "pdf"
  | "zip"
  | "ole"
  | "rtf"
  | "png"
  | "jpeg"
  | "gif"
  | "webp"
  | "rar"
  | "7z"
  | "mp3"
  | "mp4"
  | "html"
  | "program"
  | "empty"
  | "text"
  | "unknown";

/* eslint-disable no-control-regex -- files of bytes have such characters */
/** First bytes, as Latin-1. Sources: each format's specification, and the IANA media type registrations. */
const signatures: readonly (readonly [FileType, RegExp])[] = [
  ["empty", /^$/],
  ["zip", /^PK(?:\x03\x04|\x05\x06)/],
  ["ole", /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/],
  ["rtf", /^\{\\rtf/],
  ["png", /^\x89PNG\r\n\x1A\n/],
  ["jpeg", /^\xFF\xD8\xFF/],
  ["gif", /^GIF8[79]a/],
  ["webp", /^RIFF[\s\S]{4}WEBP/],
  ["rar", /^Rar!\x1A\x07/],
  ["7z", /^7z\xBC\xAF\x27\x1C/],
  ["mp3", /^(?:ID3|\xFF[\xFB\xF3\xF2])/],
  ["mp4", /^[\s\S]{4}ftyp/],
  ["program", /^(?:MZ|\x7FELF|#!|\xCF\xFA\xED\xFE|\xCE\xFA\xED\xFE)/],
  ["html", /^(?:\xEF\xBB\xBF)?\s*(?:<!doctype html|<html|<script|<head|<body|<svg|<\?xml)/i],
  // A PDF may have other bytes in front of its mark, at most 1,024 in all.
  ["pdf", /%PDF-\d/],
];

/** @param head the first 1,024 bytes, or the whole file when it is shorter */
export function fileTypeOf(head: Uint8Array): FileType {
  const bytes = Buffer.from(head).toString("latin1");
  const known = signatures.find(([, signature]) => signature.test(bytes));
  if (known) return known[0];
  // UTF-16 text has NUL bytes, and says what it is with its first two.
  return !bytes.includes("\x00") || /^(?:\xFF\xFE|\xFE\xFF)/.test(bytes) ? "text" : "unknown";
}

const kinds: Readonly<Record<string, readonly FileType[]>> = {
  pdf: ["pdf"],
  ofd: ["zip"],
  docx: ["zip"],
  xlsx: ["zip"],
  pptx: ["zip"],
  doc: ["ole", "rtf"],
  xls: ["ole"],
  ppt: ["ole"],
  // WPS wrote OLE files first and ZIP files later.
  wps: ["ole", "zip"],
  et: ["ole", "zip"],
  dps: ["ole", "zip"],
  csv: ["text"],
  txt: ["text"],
  rtf: ["rtf"],
  zip: ["zip"],
  rar: ["rar"],
  "7z": ["7z"],
  jpg: ["jpeg"],
  jpeg: ["jpeg"],
  png: ["png"],
  gif: ["gif"],
  webp: ["webp"],
  mp3: ["mp3"],
  mp4: ["mp4"],
};

/** What files with this extension may be; nothing for extensions that no attachment may have. */
export function fileTypesOfExtension(extension: string): readonly FileType[] {
  return kinds[extension] ?? [];
}
