import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { compareText } from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";
import type { LedgerRow } from "./formats/ledger.js";
import { isInFolder } from "../fs/index.js";
import { limits } from "../documents/index.js";
import type { LabelledValue } from "./types.js";
import type { ReaderPool } from "./reader-pool.js";

/** One file to import, or why a file that was named cannot be imported. */
export type Input =
  | {
      readonly ok: true;
      readonly file: string;
      readonly bytes: number;
      readonly metadata: readonly LabelledValue[];
    }
  | { readonly ok: false; readonly file: string; readonly message: string; readonly hint: string };

type ReadableInput = Extract<Input, { ok: true }>;

/** Files that systems and office programs leave behind, which are not documents. */
const systemFiles = /^(\..*|Thumbs\.db|desktop\.ini|~\$.*)$/i;

/**
 * Lists the files to import: folders are walked, and ledgers are replaced by the files that they name.
 *
 * Each file is listed once, in the order in which it was named; a file named in a ledger has the ledger's metadata.
 */
export async function listInputs(
  paths: readonly string[],
  pool: ReaderPool,
  messages: Messages,
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const name of paths) inputs.push(...(await walk(name, true, messages)));
  const files = new Map<string, Input>();
  for (const input of inputs) if (!files.has(input.file)) files.set(input.file, input);
  for (const input of [...files.values()]) {
    if (!input.ok || !(await mayBeLedger(input))) continue;
    const answer = await pool.run({ output: "ledger", file: input.file, bytes: input.bytes, name: "" });
    // A file that cannot be read as a ledger is reported when it is read as a document.
    if (!answer.ok || !("rows" in answer) || !answer.rows) continue;
    files.delete(input.file);
    for (const row of answer.rows) await addRow(files, input.file, row, messages);
  }
  return [...files.values()];
}

async function addRow(
  files: Map<string, Input>,
  ledger: string,
  row: LedgerRow,
  messages: Messages,
): Promise<void> {
  const folder = path.dirname(ledger);
  const file = path.join(folder, row.file.replaceAll("\\", "/"));
  const words = messages.importing.ledger;
  const fail = (fault: { readonly message: string; readonly hint: string }) =>
    files.set(`${ledger}:${row.row}`, { ok: false, file: ledger, ...fault });
  if (!isInFolder(path.resolve(file), path.resolve(folder)))
    return void fail(words.outside(row.file, row.row));
  const known = files.get(file);
  const input = known ?? (await walk(file, true, messages))[0];
  if (!input?.ok) return void fail(words.missingFile(row.file, row.row));
  files.set(file, { ...input, metadata: [...row.metadata, ...input.metadata] });
}

async function walk(name: string, isNamed: boolean, messages: Messages): Promise<Input[]> {
  const { faults } = messages.importing;
  try {
    const info = await stat(name);
    if (info.isFile()) return [{ ok: true, file: path.normalize(name), bytes: info.size, metadata: [] }];
    if (!info.isDirectory()) return [{ ok: false, file: name, ...faults.notAFile }];
    const entries = (await readdir(name, { withFileTypes: true }))
      .filter((entry) => !systemFiles.test(entry.name))
      .sort((a, b) => compareText(a.name, b.name));
    const inputs: Input[] = [];
    for (const entry of entries) {
      const inner = path.join(name, entry.name);
      if (entry.isSymbolicLink()) inputs.push({ ok: false, file: inner, ...faults.link });
      else inputs.push(...(await walk(inner, false, messages)));
    }
    return inputs;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return [
      {
        ok: false,
        file: name,
        ...(isNamed && code === "ENOENT" ? faults.notThere : faults.unreadable(code)),
      },
    ];
  }
}

/** Returns whether a file may be a ledger, by its first bytes alone, so that a batch of PDFs is not read twice. */
async function mayBeLedger({ file, bytes }: ReadableInput): Promise<boolean> {
  if (bytes > limits.textBytes) return false;
  const handle = await open(file).catch(() => undefined); // the importer opens it again, and reports why it cannot
  if (!handle) return false;
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(4096), 0, 4096, 0);
    const head = Buffer.from(buffer.subarray(0, bytesRead));
    if (head.subarray(0, 2).toString("latin1") === "PK") return true;
    const line = head.subarray(0, head.indexOf(0x0a) < 0 ? head.length : head.indexOf(0x0a));
    return line.includes(",") || line.includes("\t") || line.includes(";");
  } finally {
    await handle.close();
  }
}
