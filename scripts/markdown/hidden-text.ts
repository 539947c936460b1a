import { parseMarkdown, renderMarkdown, type ParsedMarkdown } from "./markdown.js";
import { pageText } from "./page-text.js";
import { renderedBlocks } from "./rendered-text.js";
import { SourceLines } from "../catalogue/index.js";

/** A range of the source in code units; the end is exclusive. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** The result of comparing the source of a text with its page. */
export interface SourceComparison {
  /** Text that readers do not see and that is not a mark; white space is ignored. */
  readonly hidden: readonly SourceRange[];
  /** Runs of `*`, `_`, `~` and backticks that are marks whose effect readers see. */
  readonly runs: readonly SourceRange[];
  /** 1 for each code unit of the source that is on the page. */
  readonly shown: Uint8Array;
  readonly parsed: ParsedMarkdown;
}

/** Matches a mark at the start of a line: quotation, item, heading, note. */
const lineStart = /\s*(>|[-+*](?=\s|$)|#{1,6}(?=\s|$)|\[\^[^\s\]]+\]:|\d{1,9}[.)](?=\s|$))/y;
/** Matches a line that consists of marks: the border below a table's header, a rule, the border of a code block. */
const lineOfMarks =
  /^\s*(?:(?:\|\s*)?:?-+:?(?:\s*\|\s*:?-+:?)*(?:\s*\|)?|([-*_])(?:\s*\1){2,}|`{3,}|~{3,})\s*$/;
/** Matches marks inside of a line. The target of a link has at most one nested pair of brackets. */
const inlineMark =
  /\*+|_+|~~+|`+|\\(?=[!-/:-@[-`{-~])|!?\[(?!\^)|\]\((?:\s{0,8}(?:<[^<>]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s{1,8}(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s{0,8})\)|<(?=https?:|mailto:|[^\s<>]+@)|>|\||\[\^[^\s\]]+\]|#+(?=\s*$)/iy;

const pageOptions = { pathPrefix: "/", tableLabel: "" };

/**
 * Compares the source of a text with its page: each character of the source must be on the page, or be a Markdown mark
 * by its form and its position.
 *
 * The page is read from its HTML; `renderedBlocks` only says where in the source to look for each character. The forms
 * of marks are repeated here instead of being taken from the parser, so that errors of the parser are found.
 */
export function compareWithPage(body: string): SourceComparison {
  const parsed = parseMarkdown(body);
  const html = renderMarkdown(parsed, pageOptions);
  const shown = shownCharacters(body, pageText(html));
  const lines = new SourceLines(body);
  const hidden: SourceRange[] = [];
  const runs: SourceRange[] = [];
  for (let start = 0, line = 0; start < body.length || line === 0; line += 1, start = lines.start(line)) {
    const found = new LineMarks(lines.text(line), start, shown);
    hidden.push(...found.hidden);
    runs.push(...found.runs);
  }
  if (haveEffect(body, runs, html)) return { hidden, runs, shown, parsed };
  return { hidden: [...hidden, ...runs], runs: [], shown, parsed };
}

/** Returns which code units of the source are on the page. */
function shownCharacters(body: string, page: string): Uint8Array {
  const shown = new Uint8Array(body.length);
  let next = 0;
  for (const { kind, fragments } of renderedBlocks(body)) {
    if (kind === "attribute") continue;
    for (const { text, start, end, verbatim } of fragments) {
      const visible = text.replace(/\s/g, "");
      if (page.startsWith(visible, next)) {
        shown.fill(1, start, end);
        next += visible.length;
      } else if (verbatim) {
        for (let index = 0; index < text.length; index += 1) {
          if (text[index] !== page[next]) continue;
          shown[start + index] = 1;
          next += 1;
        }
      }
    }
  }
  return shown;
}

/** Finds the marks of one line, and its hidden text. */
class LineMarks {
  readonly hidden: { readonly start: number; end: number }[] = [];
  readonly runs: SourceRange[] = [];

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly shown: Uint8Array,
  ) {
    let at = this.#afterMarks();
    if (lineOfMarks.test(text.slice(at)) && this.#isHidden(at, text.length)) return;
    while (at < text.length) {
      if (/\s/.test(text.charAt(at)) || this.#isShown(at)) at += 1;
      else at = this.#read(at);
    }
  }

  #afterMarks(): number {
    let at = 0;
    for (;;) {
      lineStart.lastIndex = at;
      const found = lineStart.exec(this.text);
      const isNumber = /^\d/.test(found?.[1] ?? "");
      if (!found || !(isNumber || this.#isHidden(at, lineStart.lastIndex))) return at;
      at = lineStart.lastIndex;
    }
  }

  /** Reads a character that is not on the page, and returns the offset after its mark. */
  #read(at: number): number {
    inlineMark.lastIndex = at;
    let [mark = ""] = inlineMark.exec(this.text) ?? [];
    if (mark.startsWith("[^") && !this.#isHidden(at, at + mark.length)) mark = "["; // a link whose text begins with ^
    let end = at;
    while (end < at + mark.length && !this.#isShown(end)) end += 1;
    const isRun = /^[*_~`]/.test(mark);
    if (end > at && (isRun || end === at + mark.length)) {
      if (isRun) this.runs.push({ start: this.offset + at, end: this.offset + end });
      return end;
    }
    const last = this.hidden.at(-1);
    if (last?.end === this.offset + at) last.end += 1;
    else this.hidden.push({ start: this.offset + at, end: this.offset + at + 1 });
    return at + 1;
  }

  #isShown(at: number): boolean {
    return this.shown[this.offset + at] === 1;
  }

  #isHidden(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (this.#isShown(at) && !/\s/.test(this.text.charAt(at))) return false;
    return true;
  }
}

/** Returns whether the page has as many emphasised and struck texts as there are marks for them. */
function haveEffect(body: string, runs: readonly SourceRange[], html: string): boolean {
  const tags = (name: string) => html.split(`<${name}>`).length - 1;
  let [emphasis, strikes] = [2 * tags("em") + 4 * tags("strong"), 4 * tags("s")];
  for (const { start, end } of runs) {
    if (/[*_]/.test(body.charAt(start))) emphasis -= end - start;
    else if (body.startsWith("~", start)) strikes -= end - start;
  }
  return emphasis === 0 && strikes === 0;
}
