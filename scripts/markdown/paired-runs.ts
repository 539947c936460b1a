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

const word = /[\p{L}\p{N}%％℃°]/u;
const han = /\p{Script=Han}/u;
const digit = /\p{Nd}/u;
/** Punctuation between words; a comma may also group digits. */
const pause = /[、，。；：！？;]|,(?!\d)/;

/**
 * Pairs the runs of `*`, `_`, `~` and backticks of a text, and decides whether a pair may be two characters of the
 * text.
 *
 * Marks are usually at the ends of words. A pair inside of words is doubtful when it is rare in Chinese texts (single
 * asterisks), when it would strike out punctuation, and when the text before both, or after both, is alike, as in
 * 尾号**12，尾号**34 and 2**n、3**n.
 *
 * @param runs in the order of the source
 */
export function pairedRuns(body: string, runs: readonly SourceRange[]): RunPair[] {
  const pairs: RunPair[] = [];
  const open: SourceRange[] = [];
  const starts = new Set(runs.map(({ start }) => start));
  for (const { start, end } of runs) {
    let rest = { start, end };
    for (let last = open.at(-1); last && lengthOf(rest) > 0 && closes(body, last, rest); last = open.at(-1)) {
      const length = Math.min(lengthOf(last), lengthOf(rest));
      const mayBeSigns =
        new RunContext(body, last, { start, end }).mayBeSigns() ||
        (length === 2 && isBesideSigns(body, last, starts));
      const close = { start: rest.start, end: rest.start + length };
      pairs.push({ open: { start: last.end - length, end: last.end }, close, length, mayBeSigns });
      rest = { start: close.end, end };
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

/**
 * Returns whether the line of a run has two asterisks that are not marks, as in 张**、李**、王**等**: then others may not be
 * marks, either.
 */
function isBesideSigns(body: string, { start }: SourceRange, marks: ReadonlySet<number>): boolean {
  const lineStart = body.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = body.indexOf("\n", start);
  const line = body.slice(lineStart, lineEnd < 0 ? body.length : lineEnd);
  return [...line.matchAll(/(?<![*\\])\*\*(?!\*)/g)].some(({ index }) => !marks.has(lineStart + index));
}

function lengthOf({ start, end }: SourceRange): number {
  return end - start;
}

/** The characters around two runs; empty at the ends of the text. */
class RunContext {
  readonly #mark: string;
  readonly #beforeOpen: string;
  readonly #afterOpen: string;
  readonly #beforeClose: string;
  readonly #afterClose: string;

  constructor(
    private readonly body: string,
    private readonly open: SourceRange,
    private readonly close: SourceRange,
  ) {
    this.#mark = body.charAt(open.start);
    this.#beforeOpen = body.charAt(open.start - 1);
    this.#afterOpen = body.charAt(open.end);
    this.#beforeClose = body.charAt(close.start - 1);
    this.#afterClose = body.charAt(close.end);
  }

  mayBeSigns(): boolean {
    if (this.#mark === "`") return digit.test(this.#beforeOpen) && digit.test(this.#beforeClose);
    if (this.#mark === "*" && (this.#areMasks() || this.#multiply())) return true;
    const around = [this.#beforeOpen, this.#afterOpen, this.#beforeClose, this.#afterClose];
    if (!around.every((character) => word.test(character))) return false;
    if (this.#mark === "~" && pause.test(this.body.slice(this.open.end, this.close.start))) return true;
    const alikeAfter = han.test(this.#afterOpen) && this.#afterOpen === this.#afterClose;
    return alikeAfter || this.#beforeOpen === this.#beforeClose || this.#followDigits();
  }

  /** Returns whether single asterisks are between two words or brackets, as a multiplication: 长*宽*高, (a+b)*(c+d)*e. */
  #multiply(): boolean {
    return (
      this.open.end - this.open.start === 1 &&
      /[\p{L}\p{N}%％)）\]】]/u.test(this.#beforeOpen) &&
      /[\p{L}\p{N}(（[【]/u.test(this.#afterClose)
    );
  }

  /**
   * Returns whether the runs mask names: before each run is a single Han character that begins a word, or after both
   * the same bracket.
   */
  #areMasks(): boolean {
    if (!han.test(this.#beforeOpen) || !han.test(this.#beforeClose)) return false;
    if (/[（([]/.test(this.#afterOpen) && this.#afterOpen === this.#afterClose) return true;
    return [this.open, this.close].every(({ start }) => !/[\p{L}*]/u.test(this.body.charAt(start - 2)));
  }

  #followDigits(): boolean {
    return digit.test(this.#beforeOpen) && digit.test(this.#beforeClose);
  }
}
