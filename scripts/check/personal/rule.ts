import { fileStart, type Position, type Severity } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { positionIn } from "../lines.js";
import type { CheckedText } from "../checked-text.js";
import { fileNameOf, type PublishedText } from "../published-text.js";
import { defineTextRule, type TextContext, type TextRule } from "../rule.js";
import {
  holdsLongNumber,
  linesWith,
  linesWithLongNumbers,
  matchesLegibly,
  type Detector,
  type FileLine,
  type Span,
} from "./digits.js";
import type { TextScan } from "../text-scan.js";
import { masked } from "./mask.js";

interface PersonalRule {
  readonly id: string;
  readonly severity: Severity;
  /** What the rule finds: a key of `messages.personal`. */
  readonly what: keyof Messages["personal"];
  readonly detect: Detector;
  /** Only lines that match are checked. For rules that do not look for long numbers. */
  readonly when?: RegExp;
  /** Returns whether a text, without its front matter, can contain a match at all. */
  readonly mayHold?: (scan: TextScan) => boolean;
  /** Whether messages must not quote the match, not even masked: no part of an address is safe to show. */
  readonly hidden?: boolean;
  readonly examples: TextRule["examples"];
}

/** Declares a rule that finds one kind of personal data in text and front matter, both as written and as published. */
export function definePersonalRule({
  id,
  severity,
  what,
  detect,
  when,
  mayHold = () => true,
  hidden,
  examples,
}: PersonalRule): TextRule {
  return defineTextRule({
    id,
    group: "privacy",
    severity,
    examples,
    *check(report, context) {
      const scan = context.scan(report);
      const lines = when ? linesWith(report, when, scan, mayHold(scan)) : linesWithLongNumbers(report, scan);
      const named = !when && holdsLongNumber(fileNameOf(report));
      const { texts } = context.published(report);
      if (lines.length === 0 && !named && texts.length === 0) return;
      const search = new PersonalSearch(context, detect);
      // One at a time: the check lists the first 50, and the position of each costs as much as its line is long.
      function* found(): Generator<PersonalFinding> {
        for (const line of lines) yield* search.inLine(line);
        if (named) yield* search.inName(report);
        for (const text of texts) yield* search.inPublished(report, text, when);
      }
      for (const { position, number } of withoutOverlaps(found())) {
        const words = context.messages.rules.personal(
          context.messages.personal[what],
          hidden ? "" : masked(number),
        );
        yield { position, ...words };
      }
    },
  });
}

interface NumberSpan extends Span {
  readonly number: string;
}

function numberAt(text: string, start: number, length: number): NumberSpan {
  return { start, length, number: text.slice(start, start + length) };
}

interface PersonalFinding {
  readonly position: Position;
  readonly number: string;
}

/** Finds one kind of personal data in the lines of a file, in its name, and in the published text. */
class PersonalSearch {
  constructor(
    private readonly context: TextContext,
    private readonly detect: Detector,
  ) {}

  *inLine(line: FileLine): Generator<PersonalFinding> {
    for (const { start, length } of this.#spans(line.text, line.heading))
      yield {
        position: positionIn(line, start, length),
        number: line.text.slice(start, start + length),
      };
  }

  inName(checked: CheckedText): PersonalFinding[] {
    const name = fileNameOf(checked);
    return this.#spans(name).map(({ start, length }) => ({
      position: fileStart,
      number: name.slice(start, start + length),
    }));
  }

  /**
   * Yields the numbers of this kind in a text as readers see it.
   *
   * @param when lines without a match contain nothing of this kind; undefined for long numbers, which a line end may
   * divide
   */
  *inPublished(
    checked: CheckedText,
    published: PublishedText,
    when: RegExp | undefined,
  ): Generator<PersonalFinding> {
    const { text, heading } = published;
    if (text === checked.indexNumber) return;
    const position = (start: number, length: number) =>
      this.context.published(checked).position(published, start, length);
    let offset = 0;
    for (const line of text.split("\n")) {
      for (const { start, length, number } of this.#inText(line, when, heading))
        yield { position: position(offset + start, length), number };
      offset += line.length + 1;
    }
    if (when || !/[0-9０-９][^\S\n]*\n\s*[0-9０-９]/.test(text)) return;
    for (const { start, length } of this.#spans(text.replaceAll("\n", " "), heading)) {
      const number = text.slice(start, start + length);
      if (number.includes("\n")) yield { position: position(start, length), number };
    }
  }

  /** Returns matches in a line, and in the line without its marks, since readers recognise a number despite marks. */
  #inText(line: string, when: RegExp | undefined, heading: string | undefined): NumberSpan[] {
    const found = when && !matchesLegibly(when, line) ? [] : this.#spans(line, heading);
    const numbers = found.map(({ start, length }) => numberAt(line, start, length));
    if (!/[*_~`]/.test(line)) return numbers;
    const kept = [...line.matchAll(/[^*_~`]/g)].map(({ index }) => index);
    const bare = line.replace(/[*_~`]/g, "");
    if (when && !matchesLegibly(when, bare)) return numbers;
    for (const { start, length } of this.#spans(bare, heading)) {
      const [from = 0, to = from] = [kept[start], kept[start + length - 1]];
      numbers.push({ start: from, length: to + 1 - from, number: bare.slice(start, start + length) });
    }
    return numbers;
  }

  #spans(text: string, heading?: string): Span[] {
    const { ownCodes, publicContacts } = this.context;
    return this.detect(text, ownCodes, heading).filter(
      ({ start, length }) => !publicContacts.has(text.slice(start, start + length)),
    );
  }
}

/** Yields the findings that overlap no earlier one: a number may be found in the file and in its published text. */
function* withoutOverlaps(found: Iterable<PersonalFinding>): Generator<PersonalFinding> {
  // Columns that findings cover, by line: comparing each with all others would take the square of their number.
  const covered = new Map<number, Set<number>>();
  for (const finding of found) {
    const { line, column, length = 1 } = finding.position;
    const known = covered.get(line) ?? new Set<number>();
    covered.set(line, known);
    const columns = Array.from({ length }, (_, at) => column + at);
    if (columns.some((each) => known.has(each))) continue;
    for (const each of columns) known.add(each);
    yield finding;
  }
}
