import { availableParallelism } from "node:os";
import path from "node:path";
import type { ReportKey } from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";
import { ExistingReports } from "./existing-reports.js";
import { listInputs, type Input } from "./inputs.js";
import { writeReport, type Destination, type ImportResult } from "./write-report.js";
import { ReaderPool } from "./reader-pool.js";
import { readVocabularies } from "./vocabularies.js";
import type { ReadResult } from "./read-task.js";

export interface ImportOptions {
  /** The content folder. */
  readonly content: string;
  readonly dryRun: boolean;
  /** Values for every file, by field. */
  readonly given: ReadonlyMap<ReportKey, string>;
  /** Called for each file, in the order of the files. */
  readonly onResult: (result: ImportResult, done: number, total: number) => void;
}

/** Number of simultaneous readers: two keep a small machine busy, and limit the total memory. */
const mostReaders = 2;
/** Number of files that are read in advance of the one being written, so that a slow file does not block all others. */
const readAhead = 6;

/**
 * Imports files and folders. Several are read at the same time, and written one after the other in the order of their
 * names, so that a batch gives the same names every time. A file that fails does not stop the batch.
 */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  messages: Messages,
): Promise<void> {
  const vocabularies = await readVocabularies(options.content);
  const pool = new ReaderPool(
    Math.min(mostReaders, availableParallelism()),
    { vocabularies, given: options.given },
    messages,
  );
  try {
    const inputs = await listInputs(paths, pool, messages);
    const existing = await ExistingReports.read(options.content);
    const destination = { root: options.content, dryRun: options.dryRun, existing };
    const reading = new Map<number, Promise<ReadResult>>();
    let started = 0;
    for (const [index, input] of inputs.entries()) {
      for (; started < Math.min(inputs.length, index + readAhead); started += 1) {
        const next = inputs[started];
        if (next) reading.set(started, startReading(next, pool));
      }
      const answer = await reading.get(index);
      reading.delete(index);
      if (answer)
        options.onResult(await importOne(input, answer, destination, messages), index + 1, inputs.length);
    }
  } finally {
    pool.close();
  }
}

function startReading(input: Input, pool: ReaderPool): Promise<ReadResult> {
  if (!input.ok) return Promise.resolve(input);
  const { file, bytes, metadata } = input;
  return pool.run({ output: "draft", file, bytes, name: path.parse(file).name, metadata });
}

async function importOne(
  { file }: Input,
  answer: ReadResult,
  destination: Destination,
  messages: Messages,
): Promise<ImportResult> {
  if (answer.ok && "draft" in answer) {
    try {
      return await writeReport(file, answer.draft, destination, messages);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
      return { kind: "failed", source: file, ...messages.importing.faults.unwritable(code) };
    }
  }
  const { message, hint } = answer.ok ? { message: "", hint: "" } : answer;
  return { kind: "failed", source: file, message, hint };
}
