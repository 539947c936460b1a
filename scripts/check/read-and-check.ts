import { LocalizedError } from "../errors/index.js";
import {
  catalogueOf,
  openContent,
  sortDiagnostics,
  type Catalogue,
  type Counts,
  type LoadOptions,
  type Opened,
  type Report,
  type Vocabularies,
} from "../catalogue/index.js";
import { type Messages } from "../i18n/index.js";
import type { CheckedDiagnostic, CheckOptions } from "./result.js";
import {
  isWhole,
  deserializeFileCheck,
  serializeFileCheck,
  type CheckedFile,
  type SerializedFileCheck,
} from "./file-check.js";
import { checkAcrossReports } from "./check-catalogue.js";
import type { TextFindings } from "./text-check.js";
import { checkFiles } from "./check-files.js";

/** What is known of files from before. It must forget a file whose content, settings, language or program changed. */
export interface FileMemory {
  recall(file: string): SerializedFileCheck | undefined;
  /**
   * Told each report that is read.
   *
   * @param digest SHA-256 of its file, in hexadecimal
   * @throws Error when it is no longer what the caller looked at
   */
  see(file: string, digest: string): void;
  keep(file: string, remembered: SerializedFileCheck): void;
}

export interface ReadAndCheckOptions extends LoadOptions, CheckOptions {
  /** Files that it knows are not read. */
  readonly memory?: FileMemory | undefined;
  /** Threads that read beside this one; as many as the machine has cores for where not given. */
  readonly threads?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A content folder, read and checked. */
export interface ReadAndChecked {
  /** Undefined when site.yaml cannot be read. Reports with errors are not in it: what was found names them. */
  readonly catalogue: Catalogue | undefined;
  /** Sorted; of each severity no more than were asked for. */
  readonly found: readonly CheckedDiagnostic[];
  /** How many there are, those that were not kept too. */
  readonly counts: Counts;
  /** Reports and drafts that are there, those that cannot be read too. */
  readonly reports: number;
}

/**
 * Reads a content folder and runs every rule over it. Each report is read once, and looked at while its text is at hand;
 * many of them by all cores.
 *
 * @param root the folder, as `content`
 * @throws the file system's error when the folder itself cannot be read; Error when a file changes meanwhile
 */
export async function readAndCheck(
  root: string,
  messages: Messages,
  options: ReadAndCheckOptions = {},
): Promise<ReadAndChecked> {
  const opened = await openContent(root, messages, options);
  const { reports, texts } = await readReports(root, opened, options, messages);
  const catalogue = opened.settings && catalogueOf(opened.settings, reports);
  const checked = catalogue ? await checkAcrossReports(catalogue, texts, options, messages) : undefined;
  const { counts } = opened.log;
  return {
    catalogue,
    found: sortDiagnostics<CheckedDiagnostic>([...opened.log.kept, ...(checked?.found ?? [])]),
    counts: {
      error: counts.error + (checked?.counts.error ?? 0),
      warning: counts.warning + (checked?.counts.warning ?? 0),
      info: counts.info + (checked?.counts.info ?? 0),
    },
    reports: opened.files.length,
  };
}

interface ReadReports {
  readonly reports: readonly Report[];
  /** By file. */
  readonly texts: ReadonlyMap<string, TextFindings>;
}

async function readReports(
  root: string,
  opened: Opened,
  options: ReadAndCheckOptions,
  messages: Messages,
): Promise<ReadReports> {
  const { files, log, bodies } = opened;
  const { memory, onProgress } = options;
  const known = new Map(files.flatMap((file) => recalled(root, file, bodies, memory)));
  const unread = files.filter((file) => !known.has(file));
  const read = await checkFiles(
    {
      unread,
      check: {
        root,
        settings: opened.settings,
        bodies,
        options: { files: options.files, most: options.most },
      },
      threads: options.threads,
      onProgress: (done) => onProgress?.(known.size + done, files.length),
    },
    messages,
  );
  const reports: Report[] = [];
  const texts = new Map<string, TextFindings>();
  for (const file of files) {
    const checked = known.get(file) ?? read.get(file);
    if (!checked) throw new LocalizedError(({ files }) => files.changed(file));
    log.push(...checked.diagnostics);
    if (checked.report) reports.push(checked.report);
    if (checked.findings) texts.set(file, checked.findings);
    if (memory && !known.has(file)) report(memory, file, checked);
  }
  return { reports, texts };
}

function report(memory: FileMemory, file: string, checked: CheckedFile): void {
  if (checked.report) memory.see(file, checked.digest);
  if (isWhole(checked)) memory.keep(file, serializeFileCheck(checked));
}

function recalled(
  root: string,
  file: string,
  bodies: Vocabularies,
  memory: FileMemory | undefined,
): [string, CheckedFile][] {
  const remembered = memory?.recall(file);
  const checked = remembered && deserializeFileCheck(root, remembered, bodies);
  return checked ? [[file, checked]] : [];
}
