/* eslint-disable no-control-regex -- first bytes of files include control characters */
/**
 * First bytes of files, as Latin-1 text, in the order in which they are tried.
 *
 * Sources: each format's specification, and the IANA media type registrations.
 */
const signatures = {
  empty: /^$/,
  zip: /^PK(?:\x03\x04|\x05\x06)/,
  ole: /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/,
  rtf: /^\{\\rtf/,
  png: /^\x89PNG\r\n\x1A\n/,
  jpeg: /^\xFF\xD8\xFF/,
  gif: /^GIF8[79]a/,
  // The two reserved numbers of its header are 0.
  bmp: /^BM[\s\S]{4}\x00{4}/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  tiff: /^(?:II\*\x00|MM\x00\*)/,
  rar: /^Rar!\x1A\x07/,
  "7z": /^7z\xBC\xAF\x27\x1C/,
  gzip: /^\x1F\x8B/,
  mp3: /^(?:ID3|\xFF[\xFB\xF3\xF2])/,
  mp4: /^[\s\S]{4}ftyp/,
  program: /^(?:MZ|\x7FELF|#!|\xCF\xFA\xED\xFE|\xCE\xFA\xED\xFE)/,
  html: /^(?:\xEF\xBB\xBF)?\s*(?:<!doctype html|<html|<script|<head|<body|<svg|<\?xml)/i,
  // A PDF may have other bytes in front of its header, at most 1,024 in all.
  pdf: /%PDF-\d/,
} satisfies Readonly<Record<string, RegExp>>;
/* eslint-enable no-control-regex */

/**
 * The kind of content, by a file's first bytes. `text` is a file without a NUL byte, or with a byte order mark, that
 * has no other signature. `zip` and `ole` are containers, whose parts decide the type of the file.
 */
export type FileSignature = keyof typeof signatures | "text" | "unknown";

/** Number of bytes in which the signature is searched. */
export const signatureBytes = 1024;

/** The family of a file type, which decides how it is read. */
export type FileFamily = "office" | "fixedLayout" | "text" | "image" | "archive" | "media";

interface FileTypeDefinition {
  /** The format's name in messages. */
  readonly name: string;
  readonly family: FileFamily;
  /** Extensions with which readers may download it; empty for types that cannot be attachments. */
  readonly extensions: readonly string[];
  /** The possible signatures of a file with one of these extensions. */
  readonly signatures: readonly FileSignature[];
  /** A part that only this type has in its ZIP container. */
  readonly part?: RegExp;
  /** Streams of which only this type has one in its OLE container. */
  readonly streams?: readonly string[];
}

const definitions = {
  pdf: { name: "PDF", family: "fixedLayout", extensions: ["pdf"], signatures: ["pdf"] },
  ofd: {
    name: "OFD",
    family: "fixedLayout",
    extensions: ["ofd"],
    signatures: ["zip"],
    part: /^OFD\.xml$/i,
  },
  // Office's encryption wraps a file of the ZIP kind in an OLE container, so that its type cannot be known.
  locked: {
    name: "OLE",
    family: "office",
    extensions: [],
    signatures: ["ole"],
    streams: ["EncryptedPackage", "EncryptionInfo"],
  },
  doc: {
    name: "DOC",
    family: "office",
    extensions: ["doc"],
    signatures: ["ole", "rtf"],
    streams: ["WordDocument"],
  },
  docx: {
    name: "DOCX",
    family: "office",
    extensions: ["docx"],
    signatures: ["zip"],
    part: /^word\/document\d*\.xml$/,
  },
  // WPS wrote OLE files first and ZIP files later; inside, they are those of Microsoft Office.
  wps: { name: "WPS", family: "office", extensions: ["wps"], signatures: ["ole", "zip"] },
  xls: {
    name: "XLS",
    family: "office",
    extensions: ["xls"],
    signatures: ["ole"],
    streams: ["Workbook", "Book"],
  },
  xlsx: {
    name: "XLSX",
    family: "office",
    extensions: ["xlsx"],
    signatures: ["zip"],
    part: /^xl\/workbook\.xml$/,
  },
  et: { name: "ET", family: "office", extensions: ["et"], signatures: ["ole", "zip"] },
  ppt: {
    name: "PPT",
    family: "office",
    extensions: ["ppt"],
    signatures: ["ole"],
    streams: ["PowerPoint Document"],
  },
  pptx: { name: "PPT", family: "office", extensions: ["pptx"], signatures: ["zip"], part: /^ppt\// },
  dps: { name: "DPS", family: "office", extensions: ["dps"], signatures: ["ole", "zip"] },
  odt: { name: "ODT", family: "office", extensions: [], signatures: ["zip"], part: /^content\.xml$/ },
  csv: { name: "CSV", family: "text", extensions: ["csv"], signatures: ["text"] },
  txt: { name: "TXT", family: "text", extensions: ["txt"], signatures: ["text"] },
  rtf: { name: "RTF", family: "text", extensions: ["rtf"], signatures: ["rtf"] },
  zip: { name: "ZIP", family: "archive", extensions: ["zip"], signatures: ["zip"] },
  rar: { name: "RAR", family: "archive", extensions: ["rar"], signatures: ["rar"] },
  "7z": { name: "7z", family: "archive", extensions: ["7z"], signatures: ["7z"] },
  gzip: { name: "GZIP", family: "archive", extensions: [], signatures: ["gzip"] },
  jpeg: { name: "JPEG", family: "image", extensions: ["jpg", "jpeg"], signatures: ["jpeg"] },
  png: { name: "PNG", family: "image", extensions: ["png"], signatures: ["png"] },
  gif: { name: "GIF", family: "image", extensions: ["gif"], signatures: ["gif"] },
  webp: { name: "WebP", family: "image", extensions: ["webp"], signatures: ["webp"] },
  bmp: { name: "BMP", family: "image", extensions: [], signatures: ["bmp"] },
  tiff: { name: "TIFF", family: "image", extensions: [], signatures: ["tiff"] },
  mp3: { name: "MP3", family: "media", extensions: ["mp3"], signatures: ["mp3"] },
  mp4: { name: "MP4", family: "media", extensions: ["mp4"], signatures: ["mp4"] },
} satisfies Readonly<Record<string, FileTypeDefinition>>;

export type FileType = keyof typeof definitions;

/** Every file type that the program knows: the single table used by import, check and the list of attachments. */
export const fileTypes: Readonly<Record<FileType, FileTypeDefinition>> = definitions;

/**
 * Returns the extensions of files that readers may download, of some families or of all; in lower case, without dot.
 */
export function extensionsOf(...families: readonly FileFamily[]): ReadonlySet<string> {
  const types = Object.values(fileTypes).filter(
    ({ family }) => families.length === 0 || families.includes(family),
  );
  return new Set(types.flatMap(({ extensions }) => extensions));
}

/**
 * Returns the signatures that a file with this extension may have; empty for extensions that are not allowed for
 * attachments.
 */
export function signaturesOfExtension(extension: string): readonly FileSignature[] {
  const type = Object.values(fileTypes).find(({ extensions }) => extensions.includes(extension));
  return type?.signatures ?? [];
}

/**
 * Returns the signature of a file by its first bytes.
 *
 * @param head the first `signatureBytes` of a file or more, or the whole file when it is shorter
 */
export function signatureOf(head: Uint8Array): FileSignature {
  const length = Math.min(head.length, signatureBytes);
  const bytes = Buffer.from(head.buffer, head.byteOffset, length).toString("latin1");
  for (const [signature, pattern] of Object.entries(signatures)) {
    if (pattern.test(bytes)) return signature as keyof typeof signatures;
  }
  // UTF-16 text has NUL bytes, and its byte order mark says what it is.
  return !bytes.includes("\x00") || /^(?:\xFF\xFE|\xFE\xFF)/.test(bytes) ? "text" : "unknown";
}
