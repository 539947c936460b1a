import { decodeText, fileTypeOf, fileTypes, limits, signatureOf } from "../documents/index.js";
import { documentTerms, type Messages } from "../i18n/index.js";
import { documentError } from "./faults.js";
import type { DocumentFormat } from "./types.js";

/** A document's format, and its text if it is a text format. */
export type DetectedDocument =
  | { readonly format: BinaryFormat }
  | ({ readonly format: Exclude<DocumentFormat, BinaryFormat> } & EncodedText);
type BinaryFormat = "docx" | "doc" | "pdf" | "ofd" | "xlsx";

interface EncodedText {
  /** With `\n` as line ends. */
  readonly text: string;
  /** The usual name: UTF-8, GB18030, UTF-16, Big5, HZ. */
  readonly encoding: string;
}

/**
 * Detects a document's format by its content. Markdown cannot be distinguished from other text: it is what begins with
 * front matter, or has the extension of Markdown.
 *
 * @param name the file's name, if it has one
 * @throws DocumentError when the file is empty, encrypted, too large or of an unsupported format
 * @throws UnreadableDocument for a damaged ZIP archive
 */
export function detectFormat(bytes: Uint8Array, messages: Messages, name = ""): DetectedDocument {
  const { faults } = messages.importing;
  if (bytes.length === 0) throw documentError(faults.empty);
  const type = fileTypeOf(bytes);
  switch (type) {
    case "docx":
    case "doc":
    case "pdf":
    case "ofd":
    case "xlsx":
      return { format: type };
    case "locked":
      throw documentError(faults.encrypted);
    case undefined:
      if (signatureOf(bytes) === "ole") throw documentError(faults.damaged("OLE"));
      if (bytes.length > limits.textBytes)
        throw documentError(faults.tooLarge(bytes.length, limits.textBytes));
      return detectTextFormat(bytes, messages, name);
    default:
      throw documentError(faults.otherFormat(fileTypes[type].name));
  }
}

function detectTextFormat(bytes: Uint8Array, messages: Messages, name: string): DetectedDocument {
  const foreign = foreignFormats.get(/\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "");
  if (foreign !== undefined && !isPlainText(bytes))
    throw documentError(messages.importing.faults.otherFormat(foreign));
  const { text: decoded, encoding } = decode(bytes, messages);
  // Text of no format holds these: the bytes happened to be valid in some encoding.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0001-\u0006\u000E-\u001A]{2}/.test(decoded.slice(0, 4096)))
    throw documentError(messages.importing.faults.unknownFormat);
  if (decoded.trim() === "") throw documentError(messages.importing.faults.empty);
  const head = decoded.slice(0, 4096).trimStart();
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|meta|div|table|p)\b/i.test(head)
  )
    return { format: "html", text: decoded, encoding };
  if (/^MIME-Version:|^From:.*\n(.*\n)*?Content-Type: multipart\/related/i.test(head))
    throw documentError(messages.importing.faults.otherFormat("MHT"));
  if (hasFrontMatter(decoded)) return { format: "markdown", text: decoded, encoding };
  if (isLedger(decoded)) return { format: "csv", text: decoded, encoding };
  if (/\.(md|markdown)$/i.test(name)) return { format: "markdown", text: decoded, encoding };
  if (/<(html|body)\b/i.test(head)) return { format: "html", text: decoded, encoding };
  const markup = markupOf(head);
  if (markup !== undefined) throw documentError(messages.importing.faults.otherFormat(markup));
  return { format: "text", text: decoded, encoding };
}

/**
 * Names of formats without a signature of their own, by the extension of their files. It only names a file that is no
 * text.
 */
const foreignFormats = new Map([
  ["ceb", "CEB（方正）"],
  ["cebx", "CEBX（方正）"],
  ["gd", "GD（书生）"],
  ["sep", "SEP（书生）"],
  ["caj", "CAJ"],
  ["kdh", "KDH"],
  ["nh", "NH"],
  ["wmf", "WMF"],
  ["emf", "EMF"],
  ["psd", "PSD"],
  ["dwg", "DWG"],
]);

/** Returns whether the first bytes are a text: they have no control characters, and an encoding. */
function isPlainText(bytes: Uint8Array): boolean {
  const text = decodeText(bytes)?.text.slice(0, 4096);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text !== undefined && !/[\u0001-\u0008\u000E-\u001F]/.test(text);
}

/** Returns the name of the markup that a text begins with: tags must not become the text of a report. */
function markupOf(head: string): string | undefined {
  if (/^(?:<\?xml\b|<!DOCTYPE\b|<[a-z][\w.-]*(?::[\w.-]+)?(?:\s[^<>]*)?\/?>)/i.test(head)) return "XML";
  if (head.startsWith("%!PS")) return "PostScript";
  return /^\\documentclass\b/.test(head) ? "LaTeX" : undefined;
}

/**
 * Decodes a text strictly. A page that declares its encoding may contain a few invalid bytes, which browsers accept:
 * they become “�”, which the report counts.
 *
 * @throws DocumentError when the bytes are in no supported encoding
 */
function decode(bytes: Uint8Array, messages: Messages): EncodedText {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const charset = /<meta[^>]+charset\s*=[\s"']*(utf-?8|gb\w+|big5)/i.exec(head)?.[1]?.toLowerCase();
  const strict = decodeText(bytes);
  if (strict && (charset !== "big5" || strict.encoding !== "GB18030"))
    return { text: unifyLineEnds(strict.text), encoding: strict.encoding };
  if (charset === undefined) throw documentError(messages.importing.faults.encoding);
  const encoding = charset.startsWith("utf") ? "utf-8" : charset === "big5" ? "big5" : "gb18030";
  return {
    text: unifyLineEnds(new TextDecoder(encoding).decode(bytes)),
    encoding: encoding === "big5" ? "Big5" : encoding.toUpperCase(),
  };
}

function unifyLineEnds(decoded: string): string {
  return decoded.replace(/\r\n?|\u2028|\u2029/g, "\n");
}

/** Returns whether a text begins with fields between two lines of `---` (YAML) or `+++` (TOML). */
function hasFrontMatter(decoded: string): boolean {
  const [, yaml, toml] =
    /^(?:---[ \t]*(?:yaml)?\n([\s\S]*?)\n---[ \t]*(?:\n|$)|\+\+\+\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$))/.exec(
      decoded,
    ) ?? [];
  return /^[^\s:#][^:\n]*:(\s|$)/m.test(yaml ?? "") || /(?:^|\n)[ \t]*[^\s=]+[ \t]*=/.test(toml ?? "");
}

/** Returns whether a comma- or tab-separated list has a header that names a file and an index number or a title. */
function isLedger(decoded: string): boolean {
  const first = decoded.slice(0, decoded.indexOf("\n") < 0 ? 2000 : decoded.indexOf("\n"));
  const cells = first.split(/[,\t;]/).map((cell) => cell.replace(/^"|"$/g, "").trim());
  return (
    cells.length >= 2 && cells.some((cell) => documentTerms.ledgerFileColumns.includes(cell.toLowerCase()))
  );
}
