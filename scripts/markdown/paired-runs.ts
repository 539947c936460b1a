import { DoubtfulPairs } from "./doubtful-pairs.js";
import type { SourceRange } from "./hidden-text.js";

/** Two runs of the same mark, which change the text between them. */
export interface RunPair {
  readonly open: SourceRange;
  readonly close: SourceRange;
  /** Number of marks in each run: 1 is italic, 2 is bold. */
  readonly length: number;
  /** Whether both may instead be characters of the text: ×, a mask, a range, minutes of arc. */
  readonly mayBeSigns: boolean;
}

/**
 * Pairs the runs of `*`, `_`, `~` and backticks of a text, and decides whether a pair may be two characters of the
 * text.
 *
 * @param runs in the order of the source
 */
export function pairedRuns(body: string, runs: readonly SourceRange[]): RunPair[] {
  const pairs: RunPair[] = [];
  const open: SourceRange[] = [];
  const doubtful = new DoubtfulPairs(body, runs);
  for (const run of runs) {
    let rest = run;
    for (let last = open.at(-1); last && lengthOf(rest) > 0 && closes(body, last, rest); last = open.at(-1)) {
      const length = Math.min(lengthOf(last), lengthOf(rest));
      const mayBeSigns = doubtful.has(last, run, length);
      const close = { start: rest.start, end: rest.start + length };
      pairs.push({ open: { start: last.end - length, end: last.end }, close, length, mayBeSigns });
      rest = { start: close.end, end: run.end };
      open.pop();
      if (lengthOf(last) > length) open.push({ start: last.start, end: last.end - length });
    }
    if (lengthOf(rest) > 0) open.push(rest);
  }
  return pairs;
}

/** Returns whether a run closes what another one opens; three asterisks are two marks. */
function closes(body: string, open: SourceRange, run: SourceRange): boolean {
  if (body.charAt(open.start) !== body.charAt(run.start)) return false;
  if (lengthOf(open) === lengthOf(run)) return true;
  return body.charAt(run.start) !== "`" && [open, run].some((one) => lengthOf(one) === 3);
}

function lengthOf({ start, end }: SourceRange): number {
  return end - start;
}
