import type { SourceRange } from "./hidden-text.js";

const word = /[\p{L}\p{N}%％℃°]/u;
const han = /\p{Script=Han}/u;
const digit = /\p{Nd}/u;
/** Characters of levels, as in 一~~三 and A~~B. */
const level = /[\p{Nl}A-Za-z〇零一二三四五六七八九十]/u;
/** Punctuation between words; a comma may also group digits. */
const pause = /[、，。；：！？;]|,(?!\d)/;
const brackets: ReadonlyMap<string, string> = new Map(
  ["（）", "()", "【】", "[]", "〔〕", "《》", "“”", "‘’", "「」", "『』"].map((pair) => [
    pair.charAt(1),
    pair.charAt(0),
  ]),
);

/**
 * Decides which pairs of runs may be two characters of the text.
 *
 * Marks are usually at the ends of words. A pair inside of words is doubtful when it is rare in Chinese texts (single
 * asterisks), when it would strike out punctuation, and when the text before both, or after both, is alike, as in
 * 尾号**12，尾号**34 and 2**n、3**n. So is a pair beside other runs of its kind that are not marks, as in the legend
 * `*p<0.05，**p<0.01，***p<0.001`, and italic text that holds one of two brackets.
 */
export class DoubtfulPairs {
  readonly #marks: ReadonlySet<number>;

  constructor(
    private readonly body: string,
    marks: readonly SourceRange[],
  ) {
    this.#marks = new Set(marks.map(({ start }) => start));
  }

  /**
   * @param open the run before the text, or what is left of it
   * @param close the whole run after the text
   * @param length number of marks
   */
  has(open: SourceRange, close: SourceRange, length: number): boolean {
    const context = new RunContext(this.body, open, close);
    return context.mayBeSigns() || (!context.isCode && this.#isBesideSigns(open, close, length));
  }

  /** Returns whether a line has runs that are not marks: then others may not be marks, either. */
  #isBesideSigns(open: SourceRange, close: SourceRange, length: number): boolean {
    if (this.#isPartOfRun(open, close) || this.#closesTwo(open, close)) return true;
    const mark = this.body.charAt(open.start);
    const { from, text } = this.#cell(open, close);
    for (const { 0: run, index } of text.matchAll(/(?<!\\)([*_~])\1*/g))
      if (run.startsWith(mark) && run.length === length && this.#isSign(run, from + index)) return true;
    return false;
  }

  /** Returns whether a run of a line is neither a mark nor a sign that nobody can doubt, as in 5*6. */
  #isSign(run: string, start: number): boolean {
    if (this.#marks.has(start)) return false;
    const [before, after] = [this.body.charAt(start - 1), this.body.charAt(start + run.length)];
    if (run.startsWith("_")) return !(/\w/.test(before) && /\w/.test(after));
    const digits = [before, after].filter((character) => digit.test(character)).length;
    if (run === "*") return digits === 0 && !/^[\s>]*$/.test(this.body.slice(this.#lineStart(start), start));
    return run.startsWith("*") || digits < 2;
  }

  /** Returns the lines of a pair, or the part of a line between two bars. */
  #cell(open: SourceRange, close: SourceRange): { readonly from: number; readonly text: string } {
    const start = this.#lineStart(open.start);
    const lineEnd = this.body.indexOf("\n", close.end);
    const end = lineEnd < 0 ? this.body.length : lineEnd;
    const from = start + this.body.slice(start, open.start).lastIndexOf("|") + 1;
    const [after = ""] = this.body.slice(close.end, end).split("|", 1);
    return { from, text: this.body.slice(from, close.end + after.length) };
  }

  #lineStart(offset: number): number {
    return this.body.lastIndexOf("\n", offset - 1) + 1;
  }

  /** Returns whether one of the runs is longer than its marks: the rest is shown. */
  #isPartOfRun(open: SourceRange, close: SourceRange): boolean {
    const mark = this.body.charAt(open.start);
    return this.body.charAt(close.end) === mark || this.#isCharacter(open.start - 1, mark);
  }

  #isCharacter(offset: number, mark: string): boolean {
    return (
      this.body.charAt(offset) === mark && this.body.charAt(offset - 1) !== "\\" && !this.#marks.has(offset)
    );
  }

  /** Returns whether a run before a word closes two that were opened apart, as the third of `*甲，**乙，***丙`. */
  #closesTwo(open: SourceRange, close: SourceRange): boolean {
    const isLonger = close.end - close.start > open.end - open.start;
    return isLonger && word.test(this.body.charAt(close.end));
  }
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

  get isCode(): boolean {
    return this.#mark === "`";
  }

  mayBeSigns(): boolean {
    if (this.isCode) return digit.test(this.#beforeOpen) && digit.test(this.#beforeClose);
    if (this.#mark === "*" && (this.#areMasks() || this.#multiply())) return true;
    if (this.#areAlike() || this.#partsBrackets()) return true;
    const around = [this.#beforeOpen, this.#afterOpen, this.#beforeClose, this.#afterClose];
    if (!around.every((character) => word.test(character))) return false;
    if (this.#mark === "~" && pause.test(this.body.slice(this.open.end, this.close.start))) return true;
    if (around.every((character) => !han.test(character))) return true;
    const alikeAfter = han.test(this.#afterOpen) && this.#afterOpen === this.#afterClose;
    return alikeAfter || this.#beforeOpen === this.#beforeClose || this.#followValues();
  }

  /** Returns whether both runs are between the same two characters: （10元）~~（20元），（5元）~~（8元）. */
  #areAlike(): boolean {
    return (
      this.#beforeOpen !== "" &&
      !/\s/.test(this.#beforeOpen) &&
      this.#beforeOpen === this.#beforeClose &&
      this.#afterOpen === this.#afterClose
    );
  }

  /** Returns whether italic or struck text has one of two brackets: （*为必填）姓名*. */
  #partsBrackets(): boolean {
    if (this.#mark !== "~" && this.open.end - this.open.start !== 1) return false;
    const open: string[] = [];
    for (const character of this.body.slice(this.open.end, this.close.start)) {
      const opening = brackets.get(character);
      if (opening !== undefined && open.pop() !== opening) return true;
      if ([...brackets.values()].includes(character)) open.push(character);
    }
    return open.length > 0;
  }

  /** Returns whether single asterisks are between two words or brackets, as a multiplication: 长*宽*高, (a+b)*(c+d)*e. */
  #multiply(): boolean {
    return (
      this.open.end - this.open.start === 1 &&
      /[\p{L}\p{N}\p{S}%％)）\]】}｝′″'"]/u.test(this.#beforeOpen) &&
      /[\p{L}\p{N}\p{S}(（[【{｛]/u.test(this.#afterClose)
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

  #followValues(): boolean {
    const before = [this.#beforeOpen, this.#beforeClose];
    const isLevel = (character: string) => this.#mark === "~" && level.test(character);
    return before.every((character) => digit.test(character) || isLevel(character));
  }
}
