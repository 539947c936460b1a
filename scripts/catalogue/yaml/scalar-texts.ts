import { parseDocument, visit } from "yaml";
import type { MappedText, SourceFragment } from "../mapped-text.js";

/** Lengths of the escapes of a quoted text that name a character by its code. */
const codeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/**
 * Returns the values of a YAML text, keys too, as readers see them: without quotation marks, escapes as the characters
 * that they name, lines joined where YAML joins them. Nothing for a text that YAML cannot read.
 */
export function scalarTexts(source: string): MappedText[] {
  const document = parseDocument(source, { schema: "failsafe", prettyErrors: false });
  const texts: MappedText[] = [];
  visit(document, {
    Scalar(_key, { value, range, type }) {
      if (typeof value !== "string" || value === "" || !range) return;
      const scalar = new ScalarSource(source, range[0], range[1], type);
      texts.push(scalar.mapped(value));
    },
  });
  return texts;
}

/** The source of one value, read along with it. */
class ScalarSource {
  #at: number;
  /** Characters that are still to come from the line ends at `#at`. */
  #joined = 0;
  #space = { end: 0, lineEnds: 0 };

  constructor(
    private readonly source: string,
    start: number,
    private readonly end: number,
    private readonly type: string | undefined,
  ) {
    const line = type?.startsWith("BLOCK") === true ? source.indexOf("\n", start) : -1;
    this.#at = line >= 0 ? line + 1 : type?.startsWith("QUOTE") === true ? start + 1 : start;
  }

  mapped(value: string): MappedText {
    const fragments: SourceFragment[] = [];
    let run: { text: string; start: number; end: number; verbatim: boolean } | undefined;
    for (const text of value) {
      const { start, end } = this.#partOf(text);
      const verbatim = end - start === text.length && this.source.startsWith(text, start);
      if (run?.verbatim === true && verbatim && run.end === start) {
        run.text += text;
        run.end = end;
      } else fragments.push((run = { text, start, end, verbatim }));
      this.#at = end;
    }
    return { text: value, fragments };
  }

  /** Returns the part of the source that gives the next character. */
  #partOf(text: string): { readonly start: number; readonly end: number } {
    for (;;) {
      const start = this.#at;
      const isEscape = this.type === "QUOTE_DOUBLE" && this.source[start] === "\\";
      const next = this.source[start + 1] ?? "";
      if (isEscape && next === "\n") {
        this.#at = this.#spaceFrom(start + 1).end;
        continue;
      }
      if (isEscape) return { start, end: Math.min(this.end, start + (codeLengths[next] ?? 2)) };
      const { end: spaceEnd, lineEnds } = this.#spaceFrom(start);
      if (lineEnds > 0 && this.type === "QUOTE_DOUBLE" && /^\s/.test(text)) {
        // One line end is a space, two are one line end, and so on (YAML 1.2, 6.5).
        if (this.#joined === 0) this.#joined = Math.max(1, lineEnds - 1);
        this.#joined -= 1;
        return { start, end: this.#joined === 0 ? spaceEnd : start + 1 };
      }
      if (this.source.startsWith(text, start)) {
        const isDoubled = this.type === "QUOTE_SINGLE" && text === "'";
        return { start, end: start + (isDoubled ? 2 : text.length) };
      }
      // A joined line: its end and the next one's indentation are a space, a line end, or nothing.
      if (/^\s/.test(text) || spaceEnd === start || spaceEnd >= this.end) {
        return spaceEnd === start ? { start: start - 1, end: start } : { start, end: spaceEnd };
      }
      this.#at = spaceEnd;
      this.#joined = 0;
    }
  }

  /** Returns the white space at an offset. It is walked along once, however many characters come from it. */
  #spaceFrom(from: number): { readonly end: number; readonly lineEnds: number } {
    if (from < this.#space.end) return this.#space;
    let end = from;
    let lineEnds = 0;
    for (; end < this.end && " \t\n".includes(this.source[end] ?? "x"); end += 1)
      if (this.source[end] === "\n") lineEnds += 1;
    return (this.#space = { end, lineEnds });
  }
}
