import {
  readReportFile,
  deserializeReport,
  serializeReport,
  type Diagnostic,
  type Opened,
  type Report,
  type SerializedReport,
  type Vocabularies,
} from "../catalogue/index.js";
import type { CheckOptions } from "./result.js";
import { TextCheck, type TextFindings } from "./text-check.js";
import type { Messages } from "../i18n/index.js";

/** A report's file after reading and checking it by itself. */
export interface CheckedFile {
  /** Undefined when the file has any error; `diagnostics` then explain it. */
  readonly report: Report | undefined;
  /** SHA-256 of the file, in hexadecimal; empty when `report` is undefined. */
  readonly digest: string;
  /** Diagnostics of the reader. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings of the rules. Undefined without a report, or when no settings could be read that configure the rules. */
  readonly findings: TextFindings | undefined;
}

/** The result as plain data, which can be written to a file or sent to another thread. */
export interface SerializedFileCheck extends Pick<CheckedFile, "diagnostics" | "findings"> {
  readonly report: SerializedReport | undefined;
}

export interface FileCheckSettings extends Pick<Opened, "settings" | "bodies"> {
  readonly root: string;
  readonly options: CheckOptions;
}

/** Reads files of reports and checks each by itself. */
export class FileCheck {
  readonly #texts: TextCheck | undefined;

  constructor(
    private readonly content: FileCheckSettings,
    private readonly messages: Messages,
  ) {
    this.#texts = content.settings && new TextCheck(content.settings, this.messages, content.options);
  }

  check(file: string): CheckedFile {
    const { root, bodies } = this.content;
    const { report, digest, diagnostics } = readReportFile(root, file, bodies, this.messages);
    return { report, digest, diagnostics, findings: report && this.#texts?.report(report) };
  }
}

export function serializeFileCheck({
  report,
  digest,
  diagnostics,
  findings,
}: CheckedFile): SerializedFileCheck {
  return { report: report && serializeReport(report, digest), diagnostics, findings };
}

/** Converts plain data back. Returns undefined when an agency or topic of the report no longer exists. */
export function deserializeFileCheck(
  root: string,
  { report: remembered, ...rest }: SerializedFileCheck,
  bodies: Vocabularies,
): CheckedFile | undefined {
  const report = remembered && deserializeReport(root, remembered, bodies);
  return remembered && !report ? undefined : { ...rest, report, digest: remembered?.digest ?? "" };
}

/**
 * Returns whether the result may be cached. It may not when there were too many findings to keep: the next check must
 * find them again.
 */
export function isWhole({ report, diagnostics, findings }: CheckedFile): boolean {
  if (!report || !findings || diagnostics.some(({ severity }) => severity === "error")) return false;
  return findings.more.error + findings.more.warning + findings.more.info === 0;
}
