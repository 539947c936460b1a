import { plainText, type Block, type Run, type ParsedDocument } from "../types.js";
import { escapeInline, escapeLineStart, paragraphLines } from "./escape.js";
import { findHeadings, type HeadedBlock } from "./headings.js";

/**
 * Writes blocks as Markdown, in the one form that this program's reports have: `##` for 一、, a run-in heading on a
 * line of its own above its text, one blank line between blocks.
 *
 * @param fileName gives a picture's name as it will stand beside the report
 */
export function toMarkdown(
  blocks: readonly Block[],
  footnotes: ParsedDocument["footnotes"],
  fileName: (name: string) => string,
): string {
  // Word's own numbers of notes start anywhere; readers saw them counted from 1.
  const marks = new Map([...(footnotes?.keys() ?? [])].map((id, index) => [id, String(index + 1)]));
  const write = (runs: readonly Run[]) => runsToText(runs, fileName, marks);
  const parts = findHeadings(blocks).flatMap((headed) => writeBlock(headed, write));
  for (const [id, runs] of footnotes ?? [])
    parts.push(`[^${marks.get(id) ?? id}]: ${oneLine(write(runs)).trim()}`);
  return `${joinBlocks(parts.filter((part) => part !== ""))}\n`;
}

/** One blank line between blocks; the items of one list stand together. */
function joinBlocks(parts: readonly string[]): string {
  return parts
    .map((part, index) => {
      if (index === 0) return part;
      const together = part.startsWith("- ") && (parts[index - 1] ?? "").startsWith("- ");
      return `${together ? "\n" : "\n\n"}${part}`;
    })
    .join("");
}

/** Escaped text with marks; `\n` inside it is a line break of the original. */
function runsToText(
  runs: readonly Run[],
  fileName: (name: string) => string,
  marks: ReadonlyMap<string, string>,
): Piece[] {
  return runs.map((run) => {
    if (typeof run === "string") return { text: run, mark: false };
    return "footnote" in run
      ? { text: `[^${marks.get(run.footnote) ?? run.footnote}]`, mark: true }
      : { text: `![](${fileName(run.image)})`, mark: true };
  });
}

interface Piece {
  readonly text: string;
  /** Markdown of our own making, not to be escaped. */
  readonly mark: boolean;
}

function writeBlock(
  { block, level, runIn }: HeadedBlock,
  write: (runs: readonly Run[]) => Piece[],
): string[] {
  if (block.kind === "markdown") return [block.text.trim()];
  if (block.kind === "table") return [writeTable(block.rows, write)];
  if (block.kind === "item") return [`- ${oneLine(write(block.runs)).trim()}`];
  const pieces = write(block.runs);
  if (level === undefined) return [lines(pieces).join("\n")];
  const mark = "#".repeat(Math.min(6, level + 1));
  if (runIn === undefined) return [`${mark} ${headingText(oneLine(pieces))}`];
  const [head, rest] = cut(pieces, runIn);
  return [`${mark} ${headingText(oneLine(head))}`, lines(rest).join("\n")];
}

/** A heading's `#` at the end would be taken for its closing mark. */
function headingText(text: string): string {
  return text.trim().replace(/(#+)$/, "\\$1");
}

/** Parts a line after so many characters of its trimmed text. */
function cut(pieces: readonly Piece[], length: number): [Piece[], Piece[]] {
  const head: Piece[] = [];
  const rest: Piece[] = [];
  let left = length;
  pieces.forEach((piece, place) => {
    const text = place === 0 ? piece.text.trimStart() : piece.text;
    if (piece.mark || left >= text.length) {
      (left > 0 ? head : rest).push({ ...piece, text });
      if (!piece.mark) left -= text.length;
    } else {
      head.push({ ...piece, text: text.slice(0, Math.max(0, left)) });
      rest.push({ ...piece, text: text.slice(Math.max(0, left)) });
      left = 0;
    }
  });
  return [head, rest];
}

function lines(pieces: readonly Piece[]): string[] {
  if (!pieces.some(({ mark }) => mark)) return paragraphLines(pieces.map(({ text }) => text).join(""));
  return pieces
    .map(({ text, mark }) => (mark ? text : escapeInline(text)))
    .join("")
    .split("\n")
    .map((line) => line.replace(/\t/g, " ").trim())
    .filter((line) => line !== "")
    .map((line) => (line.startsWith("![](") || line.startsWith("[^") ? line : escapeLineStart(line)));
}

function oneLine(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, mark }) => (mark ? text : escapeInline(text)))
    .join("")
    .replace(/\s*[\n\t]\s*/g, " ");
}

/** A pipe table: its first row is the head, and every row has the same number of cells. */
function writeTable(
  rows: readonly (readonly (readonly Run[])[])[],
  write: (runs: readonly Run[]) => Piece[],
): string {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, column) =>
      oneLine(write(row[column] ?? []))
        .trim()
        .replaceAll("|", "\\|"),
    ),
  );
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}

/** Whether a block says anything. */
export function isEmptyBlock(block: Block): boolean {
  if (block.kind === "markdown") return block.text.trim() === "";
  if (block.kind === "table") return block.rows.every((row) => row.every((cell) => isEmptyRuns(cell)));
  return isEmptyRuns(block.runs);
}

function isEmptyRuns(runs: readonly Run[]): boolean {
  return plainText(runs).trim() === "" && runs.every((run) => typeof run === "string");
}
