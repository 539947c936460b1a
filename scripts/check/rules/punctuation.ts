import { type Line } from "../lines.js";
import { defineTextRule } from "../rule.js";
import { codePoints, type Edit } from "../../catalogue/index.js";

const half = /[,;:?!()"]/;
const han = /[\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕…—]/u;
const full: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** Parts of a line that are not Chinese text: addresses, code, entities, and targets of links. */
const skipped =
  /`[^`\n]*`|https?:\/\/[\x21-\x7E]+|[\w.+-]{1,64}@[\w.-]+|\]\((?:[^()\n]|\([^()\n]*\))*\)|<[a-z][^<>\n]*>|&#?[a-z0-9]{1,32};/gi;

/**
 * Chinese text must have full-width punctuation: ，；：？！（） and “ ”, not , ; : ? ! ( ) and ".
 *
 * A mark belongs to Chinese text when it follows a Han character or a full-width mark, or when it follows a digit or
 * letter and a Han character follows it. At most one finding for each line, since a text has either none of them or
 * very many.
 *
 * Source: 标点符号用法 GB/T 15834-2011, 5.1 (full-width forms).
 */
export const punctuation = defineTextRule({
  id: "punctuation",
  group: "language",
  severity: "warning",
  needs: [`,;:?!()"`],
  examples: {
    good: {
      reports: [
        {
          text: "样例（2018）有1,234件，比例3:2，时间8:30，见https://example.com/a?b=1,2样例。\n\nHello, world (a).\n\n样例“Hello!”样例。\n\n[样例](https://example.com/a,b)\n\n样例&amp;样例",
        },
      ],
    },
    bad: {
      reports: [{ text: "样例,样例:样例.\n\n（样例）\n\n(一)样例\n\n样例(2018)" }],
      findings: ["reports/2022/a.md:8", "reports/2022/a.md:12", "reports/2022/a.md:14"],
    },
  },
  *check(report, { lines, messages }) {
    for (const line of lines(report)) {
      if (line.kind === "code" || !half.test(line.text) || !/\p{Script=Han}/u.test(line.text)) continue;
      const edits = halfWidth(line);
      const [first] = edits;
      if (!first) continue;
      const position = { line: first.line, column: first.column, length: 1 };
      yield { position, ...messages.rules.halfWidth(edits.length), fix: edits };
    }
  },
});

function halfWidth(line: Line): Edit[] {
  const blank = line.text.replace(skipped, (text) => "\u0001".repeat(text.length));
  const found = new Map<number, string>();
  for (const [opening, closing, marks] of pairsOf(blank, line.start)) {
    if (!inChinese(blank, opening, closing)) continue;
    found.set(opening, marks.charAt(0)).set(closing, marks.charAt(1));
  }
  for (let at = line.start; at < blank.length; at += 1) {
    const mark = full[blank.charAt(at)];
    if (mark === undefined) continue;
    // A mark that will be replaced by a full-width one already counts as full-width for the marks beside it.
    const [before, after] = [at - 1, at + 1].map((index) => found.get(index) ?? blank.charAt(index));
    if (before === undefined || after === undefined) continue;
    // A mark at the end of quoted foreign words belongs to them: “Never stops!”
    const foreign = /[A-Za-z]/.test(before) && /[”’）》〉】]/.test(after);
    const between = /[\w%)]/.test(before) && han.test(after) && !timeOrRatio(blank, at) && !foreign;
    if (han.test(before) || between) found.set(at, mark);
  }
  let [column, counted] = [1, 0];
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([at, text]) => {
      column += codePoints(line.text, counted, at);
      counted = at;
      return { line: line.number, column, length: 1, text };
    });
}

/** Yields pairs of half-width brackets and of straight quotation marks, with the full-width marks that replace them. */
function* pairsOf(text: string, start: number): Generator<[opening: number, closing: number, marks: string]> {
  const brackets: number[] = [];
  const quotes: number[] = [];
  for (let at = start; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === "(") brackets.push(at);
    else if (mark === '"') quotes.push(at);
    else if (mark === ")") {
      const opening = brackets.pop();
      if (opening !== undefined) yield [opening, at, "（）"];
    }
  }
  if (quotes.length % 2 !== 0) return; // one mark is missing, and only a person can say which
  for (let pair = 0; pair < quotes.length; pair += 2) {
    const [opening, closing] = quotes.slice(pair, pair + 2);
    if (opening !== undefined && closing !== undefined) yield [opening, closing, "“”"];
  }
}

/**
 * Returns whether a pair of marks belongs to Chinese text, by the characters around it and at both ends of its content.
 */
function inChinese(text: string, opening: number, closing: number): boolean {
  const adjacent = [opening - 1, opening + 1, closing - 1, closing + 1].map((at) => text.charAt(at));
  return adjacent.some((character) => han.test(character));
}

function timeOrRatio(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}
