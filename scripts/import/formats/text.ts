import { parseIndexNumber, type ReportKey } from "../../catalogue/index.js";
import { documentTerms, type Messages } from "../../i18n/index.js";
import { labelMeaning, splitLabel } from "../metadata/labels.js";
import { findDay } from "../metadata/values.js";
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
  const blocks = lines
    .slice(end)
    .filter((line) => line.trim() !== "")
    .map((line) => paragraph(line.trim()));
  return { format: "text", blocks, metadata, omissions: [], notes: [] };
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
