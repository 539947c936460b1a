import { unzipSync } from "fflate";
import { documentTerms, text } from "../i18n/index.js";
import { decodeText, type DecodedText } from "./encoding.js";
import { limits } from "../documents/index.js";
import { type Format } from "./types.js";
import { DocumentError } from "../errors/index.js";

/** A file's format, with its text where it is text. */
export type Detected =
  | { readonly format: "docx" | "doc" | "pdf" | "xlsx" }
  | { readonly format: TextFormat; readonly text: string; readonly encoding: string };
export type TextFormat = Exclude<Format, "docx" | "doc" | "pdf" | "xlsx">;

/**
 * Tells a file's format by its content: names lie (a saved web page that is called .doc is common).
 *
 * @throws DocumentError when the file is empty, encrypted, too large or of no format that this reads
 */
export function detect(bytes: Uint8Array): Detected {
  if (bytes.length === 0) throw fault(text.importing.faults.empty);
  if (startsWith(bytes, "PK\u0003\u0004")) return { format: zipFormat(bytes) };
  if (startsWith(bytes, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"))
    return { format: oleFormat(bytes) };
  if (startsWith(bytes, "%PDF-") || latin(bytes.subarray(0, 1024)).includes("%PDF-"))
    return { format: "pdf" };
  for (const [magic, name] of knownOthers) {
    if (startsWith(bytes, magic)) throw fault(text.importing.faults.otherFormat(name));
  }
  if (bytes.length > limits.textBytes)
    throw fault(text.importing.faults.tooLarge(bytes.length, limits.textBytes));
  return textFormat(bytes);
}

const knownOthers: readonly (readonly [string, string])[] = [
  ["{\\rtf", "RTF"],
  ["Rar!", "RAR"],
  ["7z\u00BC\u00AF", "7z"],
  ["\u0089PNG", "PNG"],
  ["\u00FF\u00D8\u00FF", "JPEG"],
  ["GIF8", "GIF"],
  ["II*\0", "TIFF"],
  ["MM\0*", "TIFF"],
  ["PK\u0005\u0006", "ZIP"],
  ["\u001F\u008B", "GZIP"],
];

function textFormat(bytes: Uint8Array): Detected {
  const { text: decoded, encoding } = decode(bytes);
  // Text of no format holds these: the bytes happened to be valid in some encoding.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0001-\u0006\u000E-\u001A]{2}/.test(decoded.slice(0, 4096)))
    throw fault(text.importing.faults.unknownFormat);
  if (decoded.trim() === "") throw fault(text.importing.faults.empty);
  const head = decoded.slice(0, 4096).trimStart();
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|meta|div|table|p)\b/i.test(head)
  )
    return { format: "html", text: decoded, encoding };
  if (/^MIME-Version:|^From:.*\n(.*\n)*?Content-Type: multipart\/related/i.test(head))
    throw fault(text.importing.faults.otherFormat("MHT"));
  if (/^---[ \t]*(yaml)?\n/.test(decoded) || /^\+\+\+\n/.test(decoded))
    return { format: "markdown", text: decoded, encoding };
  if (isLedger(decoded)) return { format: "csv", text: decoded, encoding };
  if (/^#{1,6} \S/m.test(decoded) && /^(#{1,6} |[-*] |\|)/m.test(head))
    return { format: "markdown", text: decoded, encoding };
  if (/<(html|body)\b/i.test(head)) return { format: "html", text: decoded, encoding };
  return { format: "text", text: decoded, encoding };
}

/**
 * A page that names its encoding may hold a few broken bytes, which browsers show all the same: they become “�”, which
 * the report counts. Other text is read strictly.
 */
function decode(bytes: Uint8Array): DecodedText {
  try {
    return decodeText(bytes);
  } catch (error) {
    const head = latin(bytes.subarray(0, 4096));
    const charset = /<meta[^>]+charset\s*=\s*["']?\s*(utf-?8|gb\w+)/i.exec(head)?.[1]?.toLowerCase();
    if (charset === undefined) throw error;
    const encoding = charset.startsWith("utf") ? "utf-8" : "gb18030";
    return { text: new TextDecoder(encoding).decode(bytes), encoding: encoding.toUpperCase() };
  }
}

/** A comma- or tab-separated list whose first line names a file and an index number or a title. */
function isLedger(decoded: string): boolean {
  const first = decoded.slice(0, decoded.indexOf("\n") < 0 ? 2000 : decoded.indexOf("\n"));
  const cells = first.split(/[,\t;]/).map((cell) => cell.replace(/^"|"$/g, "").trim());
  return (
    cells.length >= 2 && cells.some((cell) => documentTerms.ledgerFileColumns.includes(cell.toLowerCase()))
  );
}

function zipFormat(bytes: Uint8Array): "docx" | "xlsx" {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    throw fault(text.importing.faults.damaged("ZIP"));
  }
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return "docx";
  if (names.includes("xl/workbook.xml")) return "xlsx";
  if (names.includes("OFD.xml")) throw fault(text.importing.faults.otherFormat("OFD"));
  if (names.includes("content.xml")) throw fault(text.importing.faults.otherFormat("ODT"));
  if (names.some((name) => name.startsWith("ppt/"))) throw fault(text.importing.faults.otherFormat("PPT"));
  throw fault(text.importing.faults.otherFormat("ZIP"));
}

/** Word's old format, or Office's encryption, which wraps a .docx in the same container. */
function oleFormat(bytes: Uint8Array): "doc" {
  const names = utf16Names(bytes);
  if (names.has("EncryptedPackage") || names.has("EncryptionInfo"))
    throw fault(text.importing.faults.encrypted);
  if (names.has("WordDocument")) return "doc";
  if (names.has("Workbook") || names.has("Book")) throw fault(text.importing.faults.otherFormat("XLS"));
  if (names.has("PowerPoint Document")) throw fault(text.importing.faults.otherFormat("PPT"));
  throw fault(text.importing.faults.damaged("OLE"));
}

/** Which of the container's well-known stream names stand in its directory, written as UTF-16. */
function utf16Names(bytes: Uint8Array): Set<string> {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known = [
    "EncryptedPackage",
    "EncryptionInfo",
    "WordDocument",
    "Workbook",
    "Book",
    "PowerPoint Document",
  ];
  return new Set(known.filter((name) => haystack.includes(Buffer.from(`${name}\0`, "utf16le"))));
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return latin(bytes.subarray(0, magic.length)) === magic;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function fault(words: { readonly message: string; readonly hint: string }): DocumentError {
  return new DocumentError(words.message, words.hint);
}
