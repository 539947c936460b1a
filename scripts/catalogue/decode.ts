import { isUtf8, transcode } from "node:buffer";
import { parseLfsPointer } from "../git/index.js";
import type { Messages } from "../i18n/index.js";
import type { Diagnostic, Position } from "./diagnostic.js";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Decodes a file's bytes strictly as UTF-8: an invalid byte is reported, never replaced by U+FFFD; so is a file that Git
 * LFS has not fetched.
 *
 * Windows line ends become `\n`, so that lines and columns are counted the same way for every file.
 *
 * @param file path below the content folder, for diagnostics
 */
export function decode(bytes: Uint8Array, file: string, messages: Messages): Decoded {
  if (parseLfsPointer(bytes)) return { ok: false, diagnostics: [pointer(file, messages)] };
  if (!isUtf8(bytes)) return { ok: false, diagnostics: [notUtf8(bytes, file, messages)] };
  let decoded = textOf(bytes);
  const diagnostics: Diagnostic[] = [];
  if (decoded.startsWith("\uFEFF")) {
    decoded = decoded.slice(1);
    diagnostics.push({
      file,
      line: 1,
      column: 1,
      severity: "warning",
      rule: "encoding",
      ...messages.encoding.bom,
      fix: [{ line: 1, column: 0, length: 1, text: "" }],
    });
  }
  const lineEnds = bytes.includes(carriageReturn) ? decoded.replace(/\r\n?/g, "\n") : decoded;
  return { ok: true, text: lineEnds, diagnostics };
}

const carriageReturn = 13;

/**
 * Decodes valid UTF-8. For Chinese text, decoding by way of UTF-16 takes a sixth of the time of decoding to a string.
 */
function textOf(bytes: Uint8Array): string {
  return bytes.length === 0 ? "" : transcode(bytes, "utf8", "utf16le").toString("utf16le");
}

function pointer(file: string, messages: Messages): Diagnostic {
  return { file, line: 1, column: 1, severity: "error", rule: "lfs-pointer", ...messages.files.lfsPointer };
}

function notUtf8(bytes: Uint8Array, file: string, messages: Messages): Diagnostic {
  return {
    file,
    ...firstBadByte(bytes),
    severity: "error",
    rule: "encoding",
    ...messages.encoding[guess(bytes)],
  };
}

function guess(bytes: Uint8Array): "utf16" | "gbk" | "unknown" {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "utf16";
  return decodes(bytes, "gb18030") ? "gbk" : "unknown";
}

function firstBadByte(bytes: Uint8Array): Position {
  let line = 1;
  let start = 0;
  for (;;) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    const slice = bytes.subarray(start, end);
    if (!decodes(slice, "utf-8")) return { line, column: validCharacters(slice) + 1 };
    if (newline < 0) return { line: 1, column: 1 };
    line += 1;
    start = newline + 1;
  }
}

/** Returns the number of characters before the first invalid byte, which the decoder replaces by U+FFFD. */
function validCharacters(line: Uint8Array): number {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(line);
  const replaced = lenient.indexOf("\uFFFD");
  return replaced < 0 ? 0 : [...lenient.slice(0, replaced)].length;
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // the bytes do not decode
  }
}
