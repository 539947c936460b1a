import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { ReportKey } from "../catalogue/index.js";
import { loadMessages, type CliLocaleTag, type Messages } from "../i18n/index.js";
import { composeDraft, type ReportDraft } from "./compose/draft.js";
import { readLedger, type LedgerRow } from "./formats/ledger.js";
import { limits } from "../documents/index.js";
import { type LabelledValue } from "./types.js";
import { readDocument } from "./read.js";
import type { ImportVocabularies } from "./vocabularies.js";
import { DocumentError } from "../errors/index.js";

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

/** The settings of a batch, the same for every task. */
export interface WorkerSettings {
  readonly vocabularies: ImportVocabularies;
  readonly given: ReadonlyMap<ReportKey, string>;
}

/** The data that a worker thread starts with. */
export interface WorkerData extends WorkerSettings {
  readonly language: CliLocaleTag;
}

/** Runs one task. An error of a file is a result, too, so that the batch goes on. */
export async function runTask(
  task: ReadTask,
  settings: WorkerSettings,
  messages: Messages,
): Promise<ReadResult> {
  try {
    if (task.bytes > limits.fileBytes) {
      return { ok: false, ...messages.importing.faults.tooLarge(task.bytes, limits.fileBytes) };
    }
    const bytes = new Uint8Array(await readFile(task.file));
    if (task.output === "ledger") return { ok: true, rows: await readLedger(bytes, messages) };
    const source = await readDocument(bytes, messages);
    const withLedger = { ...source, metadata: [...(task.metadata ?? []), ...source.metadata] };
    return {
      ok: true,
      draft: composeDraft(withLedger, task.name, settings.vocabularies, settings.given, messages),
    };
  } catch (error) {
    if (error instanceof DocumentError) return { ok: false, message: error.message, hint: error.hint };
    return { ok: false, ...messages.importing.faults.failed(firstLineOf(error)) };
  }
}

function firstLineOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return (words.split("\n")[0] ?? "").slice(0, 200);
}

if (parentPort) {
  const port = parentPort;
  const settings = workerData as WorkerData;
  const messages = await loadMessages(settings.language);
  port.on("message", (task: ReadTask) => {
    void runTask(task, settings, messages).then((result) => {
      port.postMessage(result);
    });
  });
  port.postMessage("ready");
}
