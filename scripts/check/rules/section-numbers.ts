import type { Messages } from "../../i18n/index.js";
import { positionIn, type Line } from "../lines.js";
import { numberings, numberingsOf, type Numbering } from "../numbering.js";
import { runInFaults } from "../run-in-numbers.js";
import { defineTextRule, type ReportFinding } from "../rule.js";

/**
 * Section numbers of one level must be consecutive: 一、二、三 and (一)(二)(三), without gaps and repetitions.
 *
 * Below each section a level may restart or continue, and a list may restart inside of a section. A missing number that
 * is found inside of a line is no gap. Numbers inside of paragraphs (一是, 第一,, ① and (1)) are checked, too.
 *
 * Source: 党政机关公文格式 GB/T 9704-2012, 7.3.3.
 */
export const sectionNumbers = defineTextRule({
  id: "section-numbers",
  group: "language",
  severity: "warning",
  needs: ["二三四五六七八九十23456789２３４５６７８９②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"],
  examples: {
    good: {
      reports: [
        { text: "一、样例\n\n（一）样例\n\n（二）样例：（三）样例\n\n（四）样例\n\n二、样例\n\n（一）样例" },
        {
          text: "一是样例；二是样例。①样例；②样例。\n\n三是样例：第一，样例；第二，样例。\n\n一是样例，二是样例。",
        },
        { text: "1.样例\n2.样例\n\n附件：1.样例\n2.样例" },
        { text: "（一）样例\n1.样例\n2.样例\n\n（二）样例\n1.样例\n2.样例" },
      ],
    },
    bad: {
      reports: [
        { text: "（一）样例\n\n（三）样例" },
        { text: "1.样例\n2.样例\n2.样例" },
        { text: "## 二、样例\n\n样例。" },
        { text: "一是样例；三是样例。\n\n样例：①样例；③样例。\n\n第一，样例。\n\n第三，样例。" },
      ],
      findings: [
        "reports/2022/a.md:10",
        "reports/2022/b.md:10",
        "reports/2022/c.md:8",
        "reports/2022/d.md:8",
        "reports/2022/d.md:10",
        "reports/2022/d.md:14",
      ],
    },
  },
  *check(report, { lines, messages }) {
    const sections = new Sections(lines(report), messages);
    const outer = new Set<Line>();
    for (const line of lines(report)) {
      const number = numberOf(line.content);
      if (number && number.numbering.rank <= 5) outer.add(line);
      if (number && (line.kind === "text" || line.kind === "heading")) yield* sections.next(line, number);
      else if (line.content.startsWith("附") && attachmentList.test(line.content)) sections.startList();
    }
    for (const { line, start, length, ...found } of runInFaults(lines(report), (line) => outer.has(line))) {
      const words =
        found.missing === undefined
          ? messages.rules.sectionTwice(found.found)
          : messages.rules.sectionJump(found.last, found.found, found.missing);
      yield { position: positionIn(line, start, length), ...words };
    }
  },
});

/** Matches 附件：1.…, the first item of a list whose next numbers are at the starts of the following lines. */
const attachmentList = /^附件?\s*[:：]\s*[1１][.．、]/;

interface LineNumber {
  readonly numbering: Numbering;
  readonly value: number;
  /** Length of the number in code units. */
  readonly length: number;
}

/** Returns the number at the start of a line. */
function numberOf(content: string): LineNumber | undefined {
  for (const numbering of numberingsOf(content)) {
    const match = numbering.pattern.exec(content);
    const value = match ? numbering.read(match[1] ?? "") : undefined;
    if (match && value !== undefined && value >= 1) return { numbering, value, length: match[0].length };
  }
  return undefined;
}

/** The state of one numbering style: the last number of the current list, after those of the lists around it. */
interface Counter {
  lasts: number[];
  /** The last number before a new section restarted the style; some texts continue from it. */
  before: number;
  /** Index of the line of its last number, or of the last section above it. */
  since: number;
}

class Sections {
  private readonly counters = new Map<Numbering, Counter>();
  private index = -1;

  constructor(
    private readonly lines: readonly Line[],
    private readonly messages: Messages,
  ) {}

  *next(line: Line, { numbering, value, length }: LineNumber): Generator<ReportFinding> {
    while (this.lines[this.index] !== line) this.index += 1;
    const words = this.step(numbering, value);
    this.startBelow(numbering);
    if (words) yield { position: positionIn(line, line.start, length), ...words };
  }

  /** Starts a list with plain numbers whose first number was inside of a line. */
  startList(): void {
    const plain = numberings.find(({ rank }) => rank === 5);
    if (plain) this.step(plain, 1);
  }

  private step(numbering: Numbering, value: number) {
    const counter = this.counters.get(numbering) ?? { lasts: [], before: 0, since: 0 };
    this.counters.set(numbering, counter);
    const { lasts, since } = counter;
    counter.since = this.index;
    if (value === 1) {
      lasts.push(1);
      return undefined;
    }
    const around = lasts.findLastIndex((last) => last + 1 === value);
    if (around >= 0) {
      lasts.splice(around, lasts.length, value);
      return undefined;
    }
    if (lasts.length === 0 && counter.before + 1 === value) {
      lasts.push(value);
      return undefined;
    }
    const last = lasts.pop() ?? 0;
    lasts.push(value);
    const { write } = numbering;
    if (value <= last)
      return value === last
        ? this.messages.rules.sectionTwice(write(value))
        : this.messages.rules.sectionBack(write(last), write(value));
    if (this.isInside(numbering, last + 1, value - 1, since)) return undefined;
    return last === 0
      ? this.messages.rules.sectionStart(write(value), write(1))
      : this.messages.rules.sectionJump(write(last), write(value), write(last + 1));
  }

  /** Returns whether every missing number is somewhere inside of the lines since the last number. */
  private isInside(numbering: Numbering, from: number, to: number, since: number): boolean {
    if (to - from > 20) return false;
    const between = this.lines.slice(since, this.index).map(({ content }) => content.normalize("NFKC"));
    for (let missing = from; missing <= to; missing += 1) {
      const mark = numbering.write(missing).normalize("NFKC");
      const pattern = mark.endsWith(".") ? new RegExp(`(?<![0-9])${mark.slice(0, -1)}[.、]`) : undefined;
      if (!between.some((content) => pattern?.test(content) ?? content.includes(mark))) return false;
    }
    return true;
  }

  private startBelow({ rank }: Numbering): void {
    for (const below of numberings) {
      if (below.rank <= rank || below.continuous) continue;
      const { lasts = [], before = 0 } = this.counters.get(below) ?? {};
      this.counters.set(below, { lasts: [], before: lasts.at(-1) ?? before, since: this.index });
    }
  }
}
