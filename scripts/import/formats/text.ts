import { parseIndexNumber, type ReportKey } from "../../catalogue/index.js";
import { documentTerms, type Messages } from "../../i18n/index.js";
import { labelMeaning, splitLabel } from "../metadata/labels.js";
import { findDay } from "../metadata/values.js";
import { countText } from "../account/count.js";
import { paragraph, type LabelledValue, type ParsedDocument } from "../types.js";

/**
 * Reads plain text: one paragraph a line, with metadata perhaps above it.
 *
 * Two forms of metadata are known: lines `标签：内容`, and the bare values of a scraped record (index number first,
 * then review, publisher, day and openness), which are recognised by their form and their order.
 */
export function readText(decoded: string, messages: Messages): ParsedDocument {
  const lines = decoded.split("\n").map((line) => line.replace(/[\u200B\uFEFF]/g, ""));
  const { metadata, end } = metadataLines(lines, messages);
  const wrapped = joinWrappedLines(lines.slice(end));
  const blocks = wrapped.lines.filter((line) => line.trim() !== "").map((line) => paragraph(line.trim()));
  return {
    format: "text",
    blocks,
    metadata,
    omissions: [],
    notes: wrapped.joined > 0 ? [messages.importing.notes.joinedLines(wrapped.joined)] : [],
    counted: countText(decoded, messages),
  };
}

/** Widest lines of a text that is broken to the width of a window or of paper, in Latin characters. */
const widestWrapped = 100;
/** A line that is broken may be shorter than others by two Chinese characters, for the sake of punctuation. */
const wrapTolerance = 4;

/**
 * Joins lines that were broken to one width: those whose paragraphs begin with an indent, and whose other lines follow a
 * line of full width.
 *
 * @returns the number of joined lines; 0 when the text is not broken so
 */
function joinWrappedLines(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly joined: number;
} {
  const widths = lines.map((line) =>
    [...line.trimEnd()].reduce((sum, one) => sum + (/[\u1100-\uFFEF]/u.test(one) ? 2 : 1), 0),
  );
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const continues = (index: number) =>
    isText(lines[index]) &&
    isText(lines[index - 1]) &&
    !isIndented(lines[index] ?? "") &&
    (widths[index - 1] ?? 0) >= widest - wrapTolerance;
  const count = lines.filter((_, index) => continues(index)).length;
  const indented = lines.filter((line) => isIndented(line)).length;
  if (widest > widestWrapped || widest < 30 || count < 2 || indented < 2) return { lines, joined: 0 };
  const joined: string[] = [];
  lines.forEach((line, index) => {
    if (!continues(index)) joined.push(line);
    else {
      const above = (joined.at(-1) ?? "").trimEnd();
      const space = /[\w,.;:]$/.test(above) && /^\w/.test(line) ? " " : "";
      joined[joined.length - 1] = above + space + line;
    }
  });
  return { lines: joined, joined: count };
}

function isText(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== "";
}

function isIndented(line: string): boolean {
  return /^(?:\u3000{2}| {2}|\t)\s*\S/u.test(line);
}

/** Returns the metadata at the head of a text, and the index of the line after it. */
export function metadataLines(
  lines: readonly string[],
  messages: Messages,
): {
  readonly metadata: LabelledValue[];
  readonly end: number;
} {
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return { metadata: [], end: lines.length };
  return isIndexNumber(lines[first] ?? "")
    ? bareValues(lines, first, messages)
    : labelledLines(lines, first, messages);
}

function labelledLines(
  lines: readonly string[],
  first: number,
  messages: Messages,
): { metadata: LabelledValue[]; end: number } {
  const metadata: LabelledValue[] = [];
  let end = first;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? "";
    if (line.trim() === "") continue;
    const pair = splitLabel(line);
    // A text may well begin with “标题：” in a sentence; a label that has no value ends the metadata.
    if (!pair || pair.value === "" || [...pair.value].length > 200) break;
    metadata.push({ ...pair, from: messages.importing.from.line(end + 1) });
  }
  const named = new Set(metadata.map(({ label }) => labelMeaning(label)));
  // A single such line may be the beginning of a text, not metadata.
  return named.size >= 2 || named.has("index_number") ? { metadata, end } : { metadata: [], end: first };
}

function isIndexNumber(line: string): boolean {
  const value = line.trim();
  return parseIndexNumber(value) !== undefined || /^[0-9A-Z][0-9A-Z-]{5,24}\/\d{4}-\d{3,12}$/.test(value);
}

/** Reads values without labels, one on each line, in the order of scraped records, up to the first line of the text. */
function bareValues(
  lines: readonly string[],
  first: number,
  messages: Messages,
): { metadata: LabelledValue[]; end: number } {
  const metadata: LabelledValue[] = [];
  const seen = new Set<ReportKey>();
  let end = first;
  for (; end < Math.min(lines.length, first + 10); end += 1) {
    const value = (lines[end] ?? "").trim();
    if (value === "") continue;
    const kind = kindOfValue(value, seen);
    if (!kind) break;
    seen.add(kind.key);
    const from = kind.sure
      ? messages.importing.from.line(end + 1)
      : messages.importing.from.lineByPosition(end + 1);
    metadata.push({ label: messages.fieldLabels[kind.key], key: kind.key, value, from });
  }
  return { metadata, end };
}

const { openness, review } = documentTerms.bareValues;

function kindOfValue(
  value: string,
  seen: ReadonlySet<ReportKey>,
): { readonly key: ReportKey; readonly sure: boolean } | undefined {
  const kinds: readonly (readonly [ReportKey, boolean, boolean])[] = [
    ["index_number", isIndexNumber(value), true],
    ["openness", openness.includes(value), true],
    // A bare day may be of creation or of publication; catalogues print the latter.
    ["published", findDay(value) !== undefined && [...value].length <= 20, true],
    ["review", new RegExp(review, "u").test(value), true],
    ["agency", /^[\p{Script=Han}()（）]{2,30}$/u.test(value), false],
  ];
  const kind = kinds.find(([key, fits]) => fits && !seen.has(key));
  return kind && { key: kind[0], sure: kind[2] };
}
