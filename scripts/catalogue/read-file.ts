import path from "node:path";
import { limits } from "../documents/index.js";
import { readBounded } from "../fs/index.js";
import type { Messages } from "../i18n/index.js";
import { decode } from "./decode.js";
import type { DiagnosticSink } from "./diagnostic-list.js";
import { fileStart, type Diagnostic } from "./diagnostic.js";
import { readReport, type Vocabularies } from "./read.js";
import type { Report } from "./schema/report.js";
import { locate } from "./locate.js";
import { LazyText } from "./lazy-text.js";

/** The bytes of a file and the text decoded from them. */
export interface ReadText {
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** The result of reading one report's file. */
export interface ReadReport {
  /** Undefined when the file has any error; the diagnostics then explain it. */
  readonly report: Report | undefined;
  /** SHA-256 of the file's bytes, in hexadecimal; empty when `report` is undefined. */
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a text file below the content folder. Returns undefined when that fails; the diagnostics then say why.
 *
 * Reads synchronously: for ten thousand small files that takes less than half of the time of awaiting each.
 */
export function readText(
  root: string,
  file: string,
  diagnostics: DiagnosticSink,
  messages: Messages,
): ReadText | undefined {
  const fail = (words: { readonly message: string; readonly hint: string }) => {
    diagnostics.push(locate(file, "", { position: fileStart, rule: "file", ...words }));
  };
  let bytes: Uint8Array;
  try {
    const read = readBounded(path.join(root, file), limits.textBytes);
    if (!read.bytes) {
      fail(messages.files.tooLarge(read.size, limits.textBytes));
      return undefined;
    }
    ({ bytes } = read);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    fail(messages.files.unreadable(file, reason));
    return undefined;
  }
  const decoded = decode(bytes, file, messages);
  diagnostics.push(...decoded.diagnostics);
  return decoded.ok ? { source: decoded.text, bytes } : undefined;
}

/** Reads one report's file. Its text is kept until that of another report is read. */
export function readReportFile(
  root: string,
  file: string,
  bodies: Vocabularies,
  messages: Messages,
): ReadReport {
  const diagnostics: Diagnostic[] = [];
  const read = readText(root, file, diagnostics, messages);
  if (!read) return { report: undefined, digest: "", diagnostics };
  const stored = LazyText.of(root, file, read);
  const [report] = readReport(file, read.source, stored, bodies, diagnostics, messages);
  return { report, digest: report ? stored.digest : "", diagnostics };
}
