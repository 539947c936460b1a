import { respellings } from "./spellings.js";
import { fold, isBoundary, isSpace, segments, tokenAt, tokenEnd, widthAt } from "./tokenizer.js";

/** A token, and its range in the folded text. */
export interface RangedToken {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

/** A segment that has at least one part in another spelling, with the tokens of the one spelling. */
export interface RespelledSegment {
  readonly tokens: readonly RangedToken[];
  readonly start: number;
  readonly end: number;
  /** Whether punctuation inside of a number joins what are two segments as the text stands: 12.5. */
  readonly joins: boolean;
}

/**
 * Returns the segments of a folded text that have parts in another spelling, in the one spelling.
 *
 * A segment ends at punctuation outside of these parts and at line ends, and at white space unless a part that joins
 * segments came before: the words after 第十二条 at the beginning of an article are then not indexed twice.
 */
export function respelledSegments(folded: string): RespelledSegment[] {
  const parts = respellings(folded);
  const found: RespelledSegment[] = [];
  let [next, done] = [0, 0];
  for (let part = parts[next]; part; part = parts[next]) {
    let joins = hasBoundary(folded, part.start, part.end);
    const start = startOf(folded, part.start, done, joins);
    const tokens: RangedToken[] = [];
    let at = start;
    let isAfterPart = false;
    for (;;) {
      const current = parts[next];
      if (current && current.start <= at) {
        for (const token of current.tokens) tokens.push({ token, start: current.start, end: current.end });
        joins ||= hasBoundary(folded, current.start, current.end);
        at = current.end;
        next += 1;
        isAfterPart = true;
        continue;
      }
      if (at >= folded.length || isBoundary(folded, at)) break;
      if (isSpace(folded, at) && !joins && !isAfterPart && current?.start !== at + 1) break;
      const end = tokenEnd(folded, at);
      if (end > at) tokens.push({ token: tokenAt(folded, at, end), start: at, end });
      isAfterPart = false;
      at = end > at ? end : at + widthAt(folded, at);
    }
    found.push({ tokens, start, end: at, joins });
    done = at;
  }
  return found;
}

/** Returns where the segment of a part begins, at least `least`. */
function startOf(folded: string, part: number, least: number, joins: boolean): number {
  let start = part;
  while (start > least) {
    const isLow = (folded.charCodeAt(start - 1) & 0xfc00) === 0xdc00 && start - 2 >= least;
    const before = isLow ? start - 2 : start - 1;
    if (isBoundary(folded, before)) break;
    if (isSpace(folded, before) && !joins && start !== part) break;
    start = before;
  }
  return start;
}

function hasBoundary(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isBoundary(folded, at)) return true;
  return false;
}

/** Returns the tokens of all segments of an unfolded text, as it stands and in the one spelling: what the index has. */
export function indexedSegments(text: string): string[][] {
  const respelled = respelledSegments(fold(text)).map(({ tokens }) => tokens.map(({ token }) => token));
  return [...segments(text), ...respelled];
}
