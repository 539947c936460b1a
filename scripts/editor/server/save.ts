import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Messages } from "../../i18n/index.js";
import type { FormFinding } from "../browser/form-finding.js";
import { isPrivacyRule } from "../../check/index.js";
import { checkFiles, formFinding } from "./findings.js";
import type { Repository } from "../../git/index.js";
import type { ReportCache } from "./report-cache.js";
import { beginTransaction } from "./transaction.js";
import { UserError } from "../../errors/index.js";

/** A file to be written. */
export interface NewFile {
  /** Path below the content folder. */
  readonly file: string;
  readonly bytes: Buffer;
  /** For a report: the text that the page received, null for a new report. Undefined for an attachment. */
  readonly base?: string | null;
  /** For a report: the line of the file on which the text field of its form begins, if the page knows. */
  readonly bodyStart?: number | undefined;
}

export interface SaveResult {
  /** False when nothing had changed. */
  readonly committed: boolean;
  readonly title: string;
  /** Warnings and notes for the editor. */
  readonly findings: readonly FormFinding[];
}

/** The check refused to save: there are errors, or findings of personal data that nothing waives. */
export class FindingsError extends UserError {
  /**
   * @param waivable rules that a waiver with a reason would allow; undefined when there are errors, too
   */
  constructor(
    readonly findings: readonly FormFinding[],
    readonly waivable: readonly string[] | undefined,
  ) {
    const texts = (wanted: (finding: FormFinding) => boolean) =>
      findings.filter(wanted).map(({ text }) => text);
    super(({ admin: { server } }) =>
      waivable
        ? server.privacy(texts(({ rule }) => isPrivacyRule(rule)))
        : server.refused(texts(({ severity }) => severity === "error")),
    );
  }
}

/**
 * Writes files into the content folder, checks them, and commits them, all or none: when the check or git refuses,
 * every file is restored.
 *
 * @throws UserError that explains why
 */
export async function save(
  root: string,
  files: readonly NewFile[],
  repository: Repository,
  known: ReportCache,
  messages: Messages,
): Promise<SaveResult> {
  const names = files.map(({ file }) => file);
  if (names.length === 0) throw new UserError(({ admin }) => admin.server.nothingToSave);
  const { before, orRestore } = await beginTransaction(root, names);
  files.forEach((file, index) => refuseOverwriting(file, before[index]));
  return orRestore(async () => {
    for (const { file, bytes } of files) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), bytes);
    }
    const { report, diagnostics, found } = await checkFiles(root, names, known, messages);
    const source = files[0]?.bytes.toString() ?? "";
    const form = { names, source, bodyStart: files[0]?.bodyStart };
    const findings = diagnostics.map((diagnostic) => formFinding(diagnostic, form, messages));
    const personal = findings.filter(({ rule, field }) => field !== undefined && isPrivacyRule(rule));
    if (findings.some((finding) => finding.severity === "error" && !personal.includes(finding)))
      throw new FindingsError(findings, undefined);
    if (personal.length > 0)
      throw new FindingsError(findings, [...new Set(personal.map(({ rule }) => rule))]);
    const title = report?.title ?? names[0] ?? "";
    const isNew = before[0] === undefined;
    const committed = await repository.commit(
      names,
      isNew ? messages.admin.server.commitNew(title) : messages.admin.server.commitChange(title),
    );
    known.accept(found); // not earlier: a reverted save must not add to the known errors
    return { committed, title, findings };
  });
}

/**
 * Throws when a file has been changed by somebody else since the page read it, or is an attachment of another report.
 */
function refuseOverwriting({ file, bytes, base }: NewFile, there: Buffer | undefined): void {
  if (base === undefined) {
    if (there && !there.equals(bytes))
      throw new UserError(({ admin }) => admin.server.sameAttachment(path.posix.basename(file)));
    return;
  }
  if (base === null ? there !== undefined : !there?.equals(Buffer.from(base))) {
    throw new UserError(({ admin }) =>
      base === null ? admin.server.sameFile(file) : admin.server.changedMeanwhile(file),
    );
  }
}
