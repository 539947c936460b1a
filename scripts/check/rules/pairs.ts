import type { Messages } from "../../i18n/index.js";
import { positionIn, type Line } from "../lines.js";
import { defineTextRule, type ReportFinding } from "../rule.js";
import { lineSigns, pairedMarks } from "../text-scan.js";

/** The opening mark for each closing mark; half-width and full-width brackets may be mixed. */
const opens: Readonly<Record<string, string>> = {
  "）": "（",
  "》": "《",
  "〉": "〈",
  "】": "【",
  "〕": "〔",
  "」": "「",
};
const openers = new Set(Object.values(opens));
const mark = new RegExp(`[${pairedMarks}]`, "g");
const folded: Readonly<Record<string, string>> = { "(": "（", ")": "）" };

/** A number before a single closing bracket, which is an enumeration: 1）, a)、 */
const enumerator = /(?:^|[\s，。；、：“])[0-9a-zA-Z０-９一二三四五六七八九十①-⑳]{1,3}$/u;

/** Most lines after which a bracket may be closed: texts copied from PDFs have line ends inside of sentences. */
const reach = 3;

/**
 * Brackets, quotation marks and 《》 must be paired.
 *
 * A quotation of several paragraphs opens each of them with “ and closes only the last, so an open quotation is
 * reported only when another one opens in the same line.
 *
 * Source: 标点符号用法 GB/T 15834-2011, 4.8 to 4.15.
 */
export const pairs = defineTextRule({
  id: "pairs",
  group: "language",
  severity: "warning",
  needs: [pairedMarks],
  examples: {
    good: {
      reports: [
        { text: "“样例（一）《样例〈样例〉》”。\n\n1）样例；2）样例。\n\n“样例。\n\n“样例。”" },
        { text: "《样例\n办法》" },
      ],
    },
    bad: {
      reports: [{ text: "《样例办法。\n\n样例）。\n\n”样例“。\n\n“样例“样例”。\n\n样例" }],
      findings: [
        "reports/2022/a.md:8",
        "reports/2022/a.md:10",
        "reports/2022/a.md:12",
        "reports/2022/a.md:14",
      ],
    },
  },
  *check(report, { lines, messages }) {
    const brackets = new Map<string, Open[]>();
    const quotes = new Quotes(messages);
    for (const [index, line] of lines(report).entries()) {
      if (brackets.size > 0) yield* late(brackets, index - reach, messages);
      if (line.kind === "code" || (line.signs & lineSigns.paired) === 0) continue;
      quotes.startLine(line);
      mark.lastIndex = line.start;
      for (let match = mark.exec(line.text); match; match = mark.exec(line.text)) {
        const [character] = match;
        if (character === "“") yield* quotes.open(match.index);
        else if (character === "”") yield* quotes.close(match.index);
        else yield* bracket(character, { line, at: match.index, index }, brackets, messages);
      }
      quotes.endLine();
    }
    yield* late(brackets, Infinity, messages);
    yield* quotes.end();
  },
});

interface Pairing {
  readonly line: Line;
  readonly at: number;
}
interface Open extends Pairing {
  readonly index: number;
}

function* bracket(
  character: string,
  open: Open,
  stacks: Map<string, Open[]>,
  messages: Messages,
): Generator<ReportFinding> {
  const mark = folded[character] ?? character;
  const opening = opens[mark];
  if (openers.has(mark)) {
    const stack = stacks.get(mark);
    if (stack) stack.push(open);
    else stacks.set(mark, [open]);
  } else if (opening !== undefined && !stacks.get(opening)?.pop()) {
    const { line, at } = open;
    if (mark === "）" && enumerator.test(line.text.slice(Math.max(line.start, at - 4), at))) return;
    yield { position: positionIn(line, at, 1), ...messages.rules.unopened(character) };
  }
}

/** Yields brackets that were opened before the line `before` and are still open. */
function* late(stacks: Map<string, Open[]>, before: number, messages: Messages): Generator<ReportFinding> {
  for (const [mark, stack] of stacks) {
    if ((stack[0]?.index ?? Infinity) >= before) continue;
    stacks.set(
      mark,
      stack.filter(({ index }) => index >= before),
    );
    for (const open of stack) if (open.index < before) yield unclosed(open, messages);
  }
}

/** Tracks quotation marks, which may stay open over paragraphs when each of these begins with “ again. */
class Quotes {
  private line: Line | undefined;
  private here: Pairing | undefined;
  private carried: Pairing | undefined;

  constructor(private readonly messages: Messages) {}

  startLine(line: Line): void {
    this.line = line;
  }

  *open(at: number): Generator<ReportFinding> {
    const { line } = this;
    if (!line) return;
    if (this.here) yield unclosed(this.here, this.messages);
    else if (this.carried && at > line.start) yield unclosed(this.carried, this.messages);
    if (at > line.start) this.carried = undefined;
    this.here = { line, at };
  }

  *close(at: number): Generator<ReportFinding> {
    if (this.here) this.here = undefined;
    else if (!this.carried && this.line)
      yield { position: positionIn(this.line, at, 1), ...this.messages.rules.unopened("”") };
    this.carried = undefined;
  }

  endLine(): void {
    this.carried = this.here ?? this.carried;
    this.here = undefined;
  }

  *end(): Generator<ReportFinding> {
    if (this.carried) yield unclosed(this.carried, this.messages);
  }
}

function unclosed({ line, at }: Pairing, messages: Messages): ReportFinding {
  return { position: positionIn(line, at, 1), ...messages.rules.unclosed(line.text.charAt(at)) };
}
