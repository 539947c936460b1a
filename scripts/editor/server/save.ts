import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { checkFiles, line } from "./findings.js";
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
}

export interface SaveResult {
  /** False when nothing had changed. */
  readonly committed: boolean;
  readonly title: string;
  /** Messages for the editor. */
  readonly warnings: readonly string[];
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
    const said = (wanted: Diagnostic["severity"]) =>
      diagnostics
        .filter(({ severity }) => severity === wanted)
        .map((diagnostic) => line(diagnostic, names, source, messages));
    const errors = said("error");
    if (errors.length > 0) throw new UserError(({ admin }) => admin.server.refused(errors));
    const title = report?.title ?? names[0] ?? "";
    const isNew = before[0] === undefined;
    const committed = await repository.commit(
      names,
      isNew ? messages.admin.server.commitNew(title) : messages.admin.server.commitChange(title),
    );
    known.accept(found); // not earlier: a reverted save must not add to the known errors
    return { committed, title, warnings: said("warning") };
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
