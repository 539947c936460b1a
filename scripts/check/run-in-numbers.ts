import type { Line } from "./lines.js";
import { chineseNumber, toChinese } from "./numbering.js";
import { lineSigns } from "./text-scan.js";

/** A style of numbers inside of sentences. */
interface RunInNumbering {
  /** The second group is the numeral, the first the character before it. */
  readonly pattern: RegExp;
  readonly read: (numeral: string) => number | undefined;
  readonly write: (value: number) => string;
  /** Whether the numbers may continue at the start of the next paragraph. */
  readonly acrossLines: boolean;
}

const numeral = "[一二三四五六七八九十]{1,3}";
/** Start of a clause: a numeral counts only there. */
const clause = "(^|[。；;，,：:、！!\\s\\u3000])";
const sentence = "(^|[。；;：:\\s\\u3000])";

const circled = (value: number) => String.fromCharCode(0x245f + value);
const arabic = (text: string) => Number(text.normalize("NFKC"));

/** 一是…二是…, 第一,…第二,…, ①…②… and (1)…(2)… inside of paragraphs. */
const numberings: readonly RunInNumbering[] = [
  {
    pattern: new RegExp(`${clause}(${numeral})是(?![否非]|[一二三四五六七八九十][、，。])`, "g"),
    read: chineseNumber,
    write: (value) => `${toChinese(value)}是`,
    acrossLines: true,
  },
  {
    pattern: new RegExp(`${sentence}第(${numeral})[，,、：:]`, "g"),
    read: chineseNumber,
    write: (value) => `第${toChinese(value)}，`,
    acrossLines: true,
  },
  {
    pattern: new RegExp(`${clause}([①-⑳])`, "g"),
    read: (text) => text.charCodeAt(0) - 0x245f,
    write: circled,
    acrossLines: false,
  },
  {
    pattern: new RegExp(`${sentence}[(（]([0-9０-９]{1,2})[)）]`, "g"),
    read: arabic,
    write: (value) => `（${value}）`,
    acrossLines: false,
  },
];

const withinLine = numberings.filter(({ acrossLines }) => !acrossLines);

/** A number that does not follow the previous one. */
export interface RunInFault {
  readonly line: Line;
  /** Offset in the line, in code units. */
  readonly start: number;
  readonly length: number;
  readonly last: string;
  readonly found: string;
  /** The first missing number; undefined when the number is repeated. */
  readonly missing: string | undefined;
}

/**
 * Yields numbers inside of sentences that skip or repeat. A sequence begins with 一是 or ①, so that a number which the
 * text only refers to is not reported; the next section number ends it.
 *
 * @param isSection whether a line starts with the number of a section
 */
export function* runInFaults(
  lines: readonly Line[],
  isSection: (line: Line) => boolean,
): Generator<RunInFault> {
  const lasts = new Map<RunInNumbering, number>();
  for (const line of lines) {
    if (line.kind === "code" || line.kind === "table") continue;
    if (isSection(line)) lasts.clear();
    for (const numbering of withinLine) lasts.delete(numbering);
    if ((line.signs & lineSigns.numbered) === 0) continue;
    for (const numbering of numberings) yield* inLine(line, numbering, lasts);
  }
}

function* inLine(
  line: Line,
  numbering: RunInNumbering,
  lasts: Map<RunInNumbering, number>,
): Generator<RunInFault> {
  const { pattern, read, write } = numbering;
  for (const match of line.content.matchAll(pattern)) {
    const [whole, before = "", found = ""] = match;
    const value = read(found);
    if (value === undefined || value < 1) continue;
    const last = lasts.get(numbering);
    if (value === 1) lasts.set(numbering, 1);
    if (value === 1 || last === undefined) continue;
    lasts.set(numbering, value);
    if (value === last + 1 || value < last) continue; // an outer list may continue
    yield {
      line,
      start: line.start + match.index + before.length,
      length: whole.length - before.length,
      last: write(last),
      found: write(value),
      missing: value === last ? undefined : write(last + 1),
    };
  }
}
