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
  type Diagnostic,
} from "../catalogue/index.js";
import { type Messages } from "../i18n/index.js";
import type { CheckOptions } from "./result.js";
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

/**
 * Cached results of files. It must drop a file when its content, the settings, the language or the program have
 * changed.
 */
export interface FileMemory {
  recall(file: string): SerializedFileCheck | undefined;
  /**
   * Called with each report that is read.
   *
   * @param digest SHA-256 of its file, in hexadecimal
   * @throws Error when the file has changed since the caller read it
   */
  see(file: string, digest: string): void;
  keep(file: string, remembered: SerializedFileCheck): void;
}

export interface ReadAndCheckOptions extends LoadOptions, CheckOptions {
  /** Files with a cached result are not read. */
  readonly memory?: FileMemory | undefined;
  /** Number of threads beside this one. When undefined, it depends on the number of cores and of files. */
  readonly threads?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A content folder after reading and checking. */
export interface ReadAndChecked {
  /** Undefined when site.yaml cannot be read. Reports with errors are left out; the diagnostics name them. */
  readonly catalogue: Catalogue | undefined;
  /** Sorted; of each severity no more than the limit. */
  readonly found: readonly Diagnostic[];
  /** Number of diagnostics, including those beyond the limit. */
  readonly counts: Counts;
  /** Number of reports and drafts, including those that cannot be read. */
  readonly reports: number;
}

/**
 * Reads a content folder and runs every rule over it. Each report is read once, and checked while its text is in
 * memory; many reports are divided among threads.
 *
 * @param root the content folder
 * @throws the file system's error when the folder cannot be read; Error when a file changes during the check
 */
export async function readAndCheck(
  root: string,
  messages: Messages,
  options: ReadAndCheckOptions = {},
): Promise<ReadAndChecked> {
  const opened = await openContent(root, messages, options);
  const { reports, texts } = await readReports(root, opened, options, messages);
  const catalogue = opened.settings && catalogueOf(opened.settings, reports);
  const checked = catalogue
    ? await checkAcrossReports(catalogue, texts, { ...options, limitsAttachments: true }, messages)
    : undefined;
  const { counts } = opened.log;
  return {
    catalogue,
    found: sortDiagnostics<Diagnostic>([...opened.log.kept, ...(checked?.found ?? [])]),
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
    for (const diagnostic of checked.diagnostics) log.push(diagnostic);
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
