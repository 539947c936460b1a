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

/** A report's file, read and looked at by itself. */
export interface CheckedFile {
  /** Undefined when anything in the file is wrong: the diagnostics say what. */
  readonly report: Report | undefined;
  /** SHA-256 of the file, in hexadecimal; empty where there is no report. */
  readonly digest: string;
  /** What reading it says. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the rules say of it; undefined where there is no report, or no settings to know the rules by. */
  readonly findings: TextFindings | undefined;
}

/** The same as plain data, which can be written to a file or sent to another thread. */
export interface SerializedFileCheck extends Pick<CheckedFile, "diagnostics" | "findings"> {
  readonly report: SerializedReport | undefined;
}

export interface FileCheckSettings extends Pick<Opened, "settings" | "bodies"> {
  readonly root: string;
  readonly options: CheckOptions;
}

/** Reads reports' files and looks at each by itself. */
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

/** Undefined when an agency or a topic that the report names is no longer there. */
export function deserializeFileCheck(
  root: string,
  { report: remembered, ...rest }: SerializedFileCheck,
  bodies: Vocabularies,
): CheckedFile | undefined {
  const report = remembered && deserializeReport(root, remembered, bodies);
  return remembered && !report ? undefined : { ...rest, report, digest: remembered?.digest ?? "" };
}

/** Whether it stays true: findings that were too many to be kept have to be looked for again. */
export function isWhole({ report, diagnostics, findings }: CheckedFile): boolean {
  if (!report || !findings || diagnostics.some(({ severity }) => severity === "error")) return false;
  return findings.more.error + findings.more.warning + findings.more.info === 0;
}
