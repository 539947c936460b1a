import { readFile } from "node:fs/promises";
import type { ReportKey } from "../catalogue/index.js";
import { limits } from "../documents/index.js";
import { DocumentError } from "../errors/index.js";
import { type CliLocaleTag, type Messages } from "../i18n/index.js";
import type { WorkerProtocol } from "../workers/index.js";
import { composeDraft, type ReportDraft } from "./compose/draft.js";
import { readLedger, type LedgerRow } from "./formats/ledger.js";
import { readDocument } from "./read.js";
import type { LabelledValue } from "./types.js";
import type { ImportVocabularies } from "./vocabularies.js";

/** A task of a worker: to make a draft of one file, or to read its rows if it is a ledger. */
export interface ReadTask {
  readonly output: "draft" | "ledger";
  readonly file: string;
  readonly bytes: number;
  /** The file's name without folder and ending. */
  readonly name: string;
  /** The metadata of the file's row in a ledger; it wins over the metadata of the file itself. */
  readonly metadata?: readonly LabelledValue[];
}

export type ReadResult =
  | { readonly ok: true; readonly draft: ReportDraft }
  | { readonly ok: true; readonly rows: readonly LedgerRow[] | undefined }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** The settings of an import, the same for every task. */
export interface ReadSettings {
  readonly vocabularies: ImportVocabularies;
  /** Values for every file, by field. */
  readonly given: ReadonlyMap<ReportKey, string>;
}

/** The types of the messages between an import and the threads that read its files. */
export interface ReadProtocol extends WorkerProtocol {
  readonly setup: ReadSettings & { readonly locale: CliLocaleTag };
  readonly task: ReadTask;
  readonly result: ReadResult;
}

/** Runs one task. An error of a file is a result, too, so that the batch continues. */
export async function runReadTask(
  task: ReadTask,
  settings: ReadSettings,
  messages: Messages,
): Promise<ReadResult> {
  try {
    if (task.bytes > limits.fileBytes) {
      return { ok: false, ...messages.importing.faults.tooLarge(task.bytes, limits.fileBytes) };
    }
    const bytes = new Uint8Array(await readFile(task.file));
    if (task.output === "ledger") return { ok: true, rows: await readLedger(bytes, messages) };
    const source = await readDocument(bytes, messages, task.file);
    const { vocabularies, given } = settings;
    return {
      ok: true,
      draft: composeDraft(source, task.name, vocabularies, given, messages, task.metadata),
    };
  } catch (error) {
    if (error instanceof DocumentError) return { ok: false, message: error.message, hint: error.hint };
    return { ok: false, ...messages.importing.faults.failed(firstLine(error)) };
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n")[0] ?? "").slice(0, 200);
}
