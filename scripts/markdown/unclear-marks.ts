import type { Token } from "markdown-it";
import { fenceWords } from "./block-words.js";
import { noteOf } from "./footnotes.js";
import type { SourceComparison, SourceRange } from "./hidden-text.js";
import { unclearBackslashes, unclearPaths } from "./unclear-backslashes.js";
import { unclearLinks } from "./unclear-links.js";
import type { FoundMark, UnclearMark, UnclearMarkKind } from "./unclear-mark.js";
import { inlineText } from "./inline-text.js";
import { pairedRuns, type RunPair } from "./paired-runs.js";
import { SourceLines } from "../catalogue/index.js";

/** Matches a sum of money, a quantity or a percentage, perhaps with a sign. */
const quantity =
  /^[-+−±≈约]?\s*(?:[¥￥$]\s*)?(?:[.．]?\p{Nd}|百分之|[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?(?:万|亿|元|度|℃|成|倍))/u;
/** Matches a temperature or a percentage, which may be negative. */
const signed = /^\p{Nd}+(?:[.．]\p{Nd}+)?\s*(?:℃|°|度|[%％‰])/u;

/** Matches a note below a table, which an asterisk may precede. */
const noteMark = /^(?:备?注|说明)\s*(?:\d+\s*)?[:：]/;
/** Matches a year and a month whose full stops are followed by spaces: 2021. 3. 5. */
const dottedDate = /^(?:19|20)\d{2}\.[ \t]+\d{1,2}(?!\d)[ \t]*(?:[月.．~～—–、至-]|$)/;

/**
 * Finds the marks of a text whose effect may not be intended: a minus sign that starts a list item, an asterisk for ×
 * that makes text italic. Each comes with the lines to write, which show all signs of these lines.
 */
export function unclearMarks(body: string, compared: SourceComparison): UnclearMark[] {
  const lines = new SourceLines(body);
  const finder = new MarkFinder(body, lines, compared);
  const found = [
    ...compared.hidden.map((range) => finder.hiddenRange(range)),
    ...finder.blocks(),
    ...pairedRuns(body, compared.runs).flatMap((pair) => finder.pair(pair)),
    ...unclearBackslashes(body, compared.shown),
    ...unclearPaths(body, compared.shown),
  ].sort((one, other) => one.start - other.start);
  return withEscapedLines(body, lines, found);
}

/** Writes the lines of marks with a backslash before each character that may be a sign. */
function withEscapedLines(body: string, lines: SourceLines, marks: readonly FoundMark[]): UnclearMark[] {
  const byLine = new Map<number, Set<number>>();
  for (const offset of marks.flatMap(({ escapes = [] }) => escapes)) {
    const line = lines.lineAt(offset);
    byLine.set(line, (byLine.get(line) ?? new Set()).add(offset));
  }
  const escapedLine = (line: number) => {
    const start = lines.start(line);
    let [result, next] = ["", start];
    for (const offset of [...(byLine.get(line) ?? [])].sort((one, other) => one - other)) {
      result += `${body.slice(next, offset)}\\`;
      next = offset;
    }
    return result + body.slice(next, start + lines.text(line).length);
  };
  return marks.map(({ escapes, ...mark }) => {
    if (!escapes) return mark;
    const [first, last] = [lines.lineAt(mark.start), lines.lineAt(Math.max(mark.start, mark.end - 1))];
    const paste = Array.from({ length: last - first + 1 }, (_, index) => escapedLine(first + index));
    return { ...mark, paste: paste.join("\n") };
  });
}

class MarkFinder {
  readonly #tokens: readonly Token[];
  /** The last line whose numbers were found to be a part of the text. */
  #numbered = -1;

  constructor(
    private readonly body: string,
    private readonly lines: SourceLines,
    private readonly compared: SourceComparison,
  ) {
    this.#tokens = compared.parsed.tokens;
  }

  hiddenRange(range: SourceRange): FoundMark {
    const text = this.body.slice(range.start, range.end);
    const mark = { ...range, kind: "hidden", text } as const;
    return /^[!-/:-@[-`{-~]/.test(text) ? { ...mark, escapes: [range.start] } : mark;
  }

  *blocks(): Generator<FoundMark> {
    for (const [index, token] of this.#tokens.entries()) {
      if (token.type === "bullet_list_open") yield* this.#items(token, index);
      else if (token.type === "list_item_open" && token.info !== "") yield* this.#number(token, index);
      else if (token.type === "blockquote_open") yield* this.#quotation(token, index);
      else if (token.type === "heading_open") yield* this.#heading(token);
      else if (token.type === "fence" && token.meta === fenceWords) yield this.#codeWords(token);
      else if (token.type === "footnote_open") yield* this.#note(index);
      else if (token.type === "inline") yield* unclearLinks(this.body, this.lines, token);
    }
  }

  /** Yields items that begin with a quantity: a single one, or several of which each may be negative or an increase. */
  *#items({ level, markup }: Token, open: number): Generator<FoundMark> {
    const items: { readonly token: Token; readonly text: string | undefined }[] = [];
    for (const [index, token] of this.#after(open)) {
      if (token.type === "bullet_list_close" && token.level === level) break;
      if (token.type !== "list_item_open" || token.level !== level + 1) continue;
      items.push({ token, text: this.#textIn(index, "list_item_close") });
    }
    const isSingle = items.filter(({ text }) => text).length === 1;
    const expected = isSingle || markup === "+" ? quantity : signed;
    const isSigns = items.every(
      ({ text }) => !text || expected.test(text) || (isSingle && markup === "*" && noteMark.test(text)),
    );
    for (const { token, text } of items) {
      if (text === undefined) yield this.#atMark("emptyItem", token, "");
      else if (isSigns && text !== "") yield this.#atMark("item", token, text);
    }
  }

  /** Yields a number that belongs to the text: the year of a date, or one before another number. */
  *#number({ info, markup, map }: Token, open: number): Generator<FoundMark> {
    const line = map?.[0] ?? 0;
    const start = this.lines.start(line) + this.lines.text(line).indexOf(`${info}${markup}`);
    const text = this.body.slice(start, this.lines.start(line) + this.lines.text(line).length);
    const [next, item] = [this.#tokens[open + 1], this.#tokens[open + 2]];
    const isBeforeNumber = next?.type === "ordered_list_open" && item?.map?.[0] === line;
    if (line === this.#numbered || !(isBeforeNumber || dottedDate.test(text))) return;
    this.#numbered = line;
    const [marks = ""] = /^(?:\d{1,9}[.)](?:[ \t]+|$))+/.exec(text) ?? [];
    const escapes = [...marks.matchAll(/[.)]/g)].map(({ index }) => start + index);
    yield { start, end: start + text.length, kind: "number", text, escapes };
  }

  /** Yields a quotation of which each marked line begins with a quantity, or with the second half of `>=`. */
  *#quotation(token: Token, open: number): Generator<FoundMark> {
    const text = this.#textIn(open, "blockquote_close");
    if (text === undefined) {
      yield this.#atMark("quotation", token, "");
      return;
    }
    if (text === "") return;
    const [first = 0, end = 0] = token.map ?? [];
    const marked = Array.from({ length: end - first }, (_, index) => this.lines.text(first + index)).flatMap(
      (line) => /^\s*>[\s>*_]*([^\s>*_].*)$/.exec(line)?.[1] ?? [],
    );
    if (marked.length > 0 && marked.every((line) => /^=/.test(line) || quantity.test(line)))
      yield this.#atMark("quotation", token, text);
  }

  /**
   * Returns the first text in a block; undefined where it has none, empty where it begins with a block of the same
   * kind.
   */
  #textIn(open: number, close: string): string | undefined {
    const level = this.#tokens[open]?.level;
    if (/^(?:bullet_list|ordered_list|blockquote)_open$/.test(this.#tokens[open + 1]?.type ?? "")) return "";
    for (const [, token] of this.#after(open)) {
      if (token.type === close && token.level === level) return undefined;
      if (token.type === "inline") return inlineText(token);
      if (token.type === "fence" || token.type === "hr") return token.content;
    }
    return undefined;
  }

  *#after(open: number): Generator<readonly [index: number, token: Token]> {
    for (let index = open + 1; index < this.#tokens.length; index += 1) {
      const token = this.#tokens[index];
      if (token) yield [index, token];
    }
  }

  *#heading({ map, markup }: Token): Generator<FoundMark> {
    const line = this.lines.text(map?.[0] ?? 0);
    const [, before, closing] = /([^\s\\])[ \t]+(#+)[ \t]*$/.exec(line) ?? [];
    if (before === undefined || closing === undefined) return;
    if (
      /[#>]/.test(before) ||
      (closing.length === markup.length && !(closing === "#" && /[\p{N}A-Za-z]/u.test(before)))
    )
      return;
    const start = this.lines.start(map?.[0] ?? 0) + line.lastIndexOf(closing);
    const range = { start, end: start + closing.length };
    yield { ...range, kind: "closing", text: closing, escapes: [start] };
  }

  #codeWords({ map, content }: Token): FoundMark {
    const line = map?.[0] ?? 0;
    const [words = ""] = content.split("\n", 1);
    const start = this.lines.start(line) + this.lines.text(line).indexOf(words);
    const source = this.lines.text(line).trimEnd();
    const paste = `${source.slice(0, source.length - words.length).trimEnd()}\n${words}`;
    return { start, end: start + words.length, kind: "codeWords", text: words, paste };
  }

  *#note(open: number): Generator<FoundMark> {
    const { label, without } = noteOf(this.#tokens[open]);
    const first = this.#tokens[open + 1]?.map?.[0];
    if (without === undefined || first === undefined) return;
    const start = this.lines.start(first) + Math.max(0, this.lines.text(first).indexOf("[^"));
    const range = { start, end: start + `[^${label}]:`.length };
    const text = this.#textIn(open, "footnote_close") ?? "";
    yield without === "reference"
      ? { ...range, kind: "noteAlone", text, paste: `[^${label}]` }
      : {
          ...range,
          kind: "noteAgain",
          text,
          paste: this.lines.text(first).replace(`[^${label}]:`, `[^${this.#freeLabel()}]:`),
        };
  }

  #freeLabel(): string {
    const labels = new Set(
      this.#tokens.filter(({ type }) => type === "footnote_open").map((token) => noteOf(token).label),
    );
    let number = 1;
    while (labels.has(String(number))) number += 1;
    return String(number);
  }

  pair({ open, close, length, mayBeSigns }: RunPair): FoundMark[] {
    if (!mayBeSigns) return [];
    const range = { start: open.start, end: close.end };
    const inside = this.body.slice(open.end, close.start);
    const kind = kindOfRun(this.body.charAt(open.start), length);
    const offsets = [open, close].flatMap(({ start, end }) =>
      kind === "code" ? [start] : offsetsIn(start, end),
    );
    return [{ ...range, kind, text: inside, escapes: offsets }];
  }

  /** Returns a finding at the mark that opens an item or a quotation. */
  #atMark(kind: UnclearMarkKind, token: Token, text: string): FoundMark {
    const line = token.map?.[0] ?? 0;
    const start = this.lines.start(line) + markIndex(this.lines.text(line), token);
    return { start, end: start + 1, kind, text: text.split("\n", 1)[0] ?? "", escapes: [start] };
  }
}

/** Returns the index of a block's mark in its first line, after the marks of the blocks around it. */
function markIndex(line: string, { markup, type }: Token): number {
  const marks = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+[\s>]*)*/.exec(`${line} `)?.[0] ?? "";
  return Math.max(0, marks.lastIndexOf(type === "blockquote_open" ? ">" : markup));
}

function kindOfRun(mark: string, length: number): UnclearMarkKind {
  if (mark === "~") return "strike";
  if (mark === "`") return "code";
  return length === 2 ? "strong" : "emphasis";
}

function offsetsIn(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
