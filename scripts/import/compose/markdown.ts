import { plainText, type TextBlock, type TextRun, type ParsedDocument } from "../types.js";
import { escapeInline, escapeLineStart, paragraphLines } from "./escape.js";
import { findHeadings, type HeadedBlock } from "./headings.js";

/**
 * Writes blocks as Markdown in the form of this program's reports: `##` for 一、, a run-in heading on a line of its own
 * above its text, one blank line between blocks.
 *
 * @param fileName returns the name of an image beside the report
 */
export function toMarkdown(
  blocks: readonly TextBlock[],
  footnotes: ParsedDocument["footnotes"],
  fileName: (name: string) => string,
): string {
  // Numbers of Word's notes start anywhere; readers saw them counted from 1.
  const marks = new Map([...(footnotes?.keys() ?? [])].map((id, index) => [id, String(index + 1)]));
  const write = (runs: readonly TextRun[]) => runsToText(runs, fileName, marks);
  const parts = findHeadings(blocks).flatMap((headed) => writeBlock(headed, write));
  for (const [id, runs] of footnotes ?? [])
    parts.push(`[^${marks.get(id) ?? id}]: ${oneLine(write(runs)).trim()}`);
  return `${joinBlocks(parts.filter((part) => part !== ""))}\n`;
}

/** Joins blocks with one blank line between them, and items of one list with none. */
function joinBlocks(parts: readonly string[]): string {
  return parts
    .map((part, index) => {
      if (index === 0) return part;
      const together = part.startsWith("- ") && (parts[index - 1] ?? "").startsWith("- ");
      return `${together ? "\n" : "\n\n"}${part}`;
    })
    .join("");
}

/** Returns runs as escaped Markdown; `\n` in it is a line break of the original. */
function runsToText(
  runs: readonly TextRun[],
  fileName: (name: string) => string,
  marks: ReadonlyMap<string, string>,
): MarkdownSpan[] {
  return runs.map((run) => {
    if (typeof run === "string") return { text: run, mark: false };
    return "footnote" in run
      ? { text: `[^${marks.get(run.footnote) ?? run.footnote}]`, mark: true }
      : { text: `![](${fileName(run.image)})`, mark: true };
  });
}

interface MarkdownSpan {
  readonly text: string;
  /** Whether the text is Markdown made by this module, which must not be escaped. */
  readonly mark: boolean;
}

function writeBlock(
  { block, level, runIn }: HeadedBlock,
  write: (runs: readonly TextRun[]) => MarkdownSpan[],
): string[] {
  if (block.kind === "markdown") return [block.text.trim()];
  if (block.kind === "table") return [writeTable(block.rows, write)];
  if (block.kind === "item") return [`- ${oneLine(write(block.runs)).trim()}`];
  const spans = write(block.runs);
  if (level === undefined) return [lines(spans).join("\n")];
  const mark = "#".repeat(Math.min(6, level + 1));
  if (runIn === undefined) return [`${mark} ${headingText(oneLine(spans))}`];
  const [head, rest] = splitSpans(spans, runIn);
  return [`${mark} ${headingText(oneLine(head))}`, lines(rest).join("\n")];
}

/** Returns the text of a heading with its last `#` escaped, which Markdown would take for a closing mark. */
function headingText(text: string): string {
  return text.trim().replace(/(?<!#)(#+)$/, "\\$1");
}

/** Splits a line after a number of characters of its trimmed text. */
function splitSpans(spans: readonly MarkdownSpan[], length: number): [MarkdownSpan[], MarkdownSpan[]] {
  const head: MarkdownSpan[] = [];
  const rest: MarkdownSpan[] = [];
  let left = length;
  spans.forEach((span, index) => {
    const text = index === 0 ? span.text.trimStart() : span.text;
    if (span.mark || left >= text.length) {
      (left > 0 ? head : rest).push({ ...span, text });
      if (!span.mark) left -= text.length;
    } else {
      head.push({ ...span, text: text.slice(0, Math.max(0, left)) });
      rest.push({ ...span, text: text.slice(Math.max(0, left)) });
      left = 0;
    }
  });
  return [head, rest];
}

function lines(spans: readonly MarkdownSpan[]): string[] {
  if (!spans.some(({ mark }) => mark)) return paragraphLines(spans.map(({ text }) => text).join(""));
  return spans
    .map(({ text, mark }) => (mark ? text : escapeInline(text)))
    .join("")
    .split("\n")
    .map((line) => line.replace(/\t/g, " ").trim())
    .filter((line) => line !== "")
    .map((line) => (line.startsWith("![](") || line.startsWith("[^") ? line : escapeLineStart(line)));
}

function oneLine(spans: readonly MarkdownSpan[]): string {
  return spans
    .map(({ text, mark }) => (mark ? text : escapeInline(text)))
    .join("")
    .replace(/\s+/g, (space) => (/[\n\t]/.test(space) ? " " : space));
}

/** Returns a pipe table: its first row is the header, and every row has the same number of cells. */
function writeTable(
  rows: readonly (readonly (readonly TextRun[])[])[],
  write: (runs: readonly TextRun[]) => MarkdownSpan[],
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

/** Returns whether a block has neither text nor images. */
export function isEmptyBlock(block: TextBlock): boolean {
  if (block.kind === "markdown") return block.text.trim() === "";
  if (block.kind === "table") return block.rows.every((row) => row.every((cell) => isEmptyRuns(cell)));
  return isEmptyRuns(block.runs);
}

function isEmptyRuns(runs: readonly TextRun[]): boolean {
  return plainText(runs).trim() === "" && runs.every((run) => typeof run === "string");
}
