import type MarkdownIt from "markdown-it";
import type { StateInline } from "markdown-it";

const digit = /\p{Nd}/u;
const han = /\p{Script=Han}/u;
/** Han characters, and the punctuation of Chinese texts: CJK symbols, full-width forms, quotation marks, dashes. */
const chinese = /[\p{Script=Han}\u3001-\u303F\uFF01-\uFFEE“”‘’…—·]/u;
/** Punctuation that ends a phrase: bold text does not begin with it in the middle of a sentence. */
const ending = /[、，。；：！？）】》〉〕」』”’]/;
const space = /\s/;

/** Shortest run of asterisks or low lines that is a blank to fill in or a mask: 第____号, 源东乡****村. */
const shortestGap: Readonly<Record<string, number>> = { "*": 4, _: 3 };

/**
 * Makes runs of `*`, `_` and `~` work in Chinese texts, where CommonMark's rules require spaces that nobody writes.
 *
 * - `**` and `~~` beside a Chinese character or Chinese punctuation open and close whatever the character on their
 * other side is, so that `**一、总体情况：**全年` is bold. `__` does beside Chinese punctuation, not inside of words.
 * - No run in a Chinese sentence opens in front of punctuation that ends a phrase: `签字：__，`.
 * - A run beside digits that is a character of the text opens and closes nothing: `5*6`, `2**3`, `138****5678`,
 * `5~~10`.
 * - Neither does a blank to fill in: `合同____号`.
 *
 * All other runs follow CommonMark 0.31, section 6.2.
 */
export function useChineseDelimiters(markdown: MarkdownIt): void {
  markdown.inline.State = class extends markdown.inline.State {
    override scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline["scanDelims"]> {
      const scanned = super.scanDelims(start, canSplitWord);
      const mark = this.src.charAt(start);
      const before = characterBefore(this.src, start);
      const after = characterAt(this.src, start + scanned.length, this.posMax);
      if (isSign(mark, scanned.length, before, after) || isGap(mark, scanned.length, before, after))
        return { ...scanned, can_open: false, can_close: false };
      if (!(chinese.test(before) || chinese.test(after))) return scanned;
      const isStrong = scanned.length >= 2;
      const opens = isStrong && !space.test(after) && (mark !== "_" || isPunctuation(after));
      const closes = isStrong && !space.test(before) && (mark !== "_" || isPunctuation(before));
      return {
        ...scanned,
        can_open: (scanned.can_open || opens) && !ending.test(after),
        can_close: scanned.can_close || closes,
      };
    }
  };
}

function isPunctuation(character: string): boolean {
  return chinese.test(character) && !han.test(character);
}

function isSign(mark: string, length: number, before: string, after: string): boolean {
  if (mark === "_") return false;
  const [left, right] = [digit.test(before), digit.test(after)];
  return length === 1 ? left || right : left && right;
}

function isGap(mark: string, length: number, before: string, after: string): boolean {
  if (length < (shortestGap[mark] ?? Infinity)) return false;
  return [before, after].some((character) => chinese.test(character) || digit.test(character));
}

/** Returns the character before an offset; a space at the start of the text. */
function characterBefore(text: string, offset: number): string {
  if (offset === 0) return " ";
  const unit = text.charCodeAt(offset - 1);
  return text.slice(unit >= 0xdc00 && unit <= 0xdfff ? offset - 2 : offset - 1, offset);
}

/** Returns the character at an offset; a space at the end of the text. */
function characterAt(text: string, offset: number, end: number): string {
  return offset < end ? String.fromCodePoint(text.codePointAt(offset) ?? 0x20) : " ";
}
