import type { Messages } from "../../i18n/index.js";
import { positionIn } from "../lines.js";
import { defineTextRule } from "../rule.js";
import { lineSigns } from "../text-scan.js";

/** Number of characters before a rate in which its part and total are looked for. */
const farthest = 120;

/** White space inside of a figure; without a bound, two of them beside each other take the square of the time. */
const space = "\\s{0,8}";
const number = "\\d{1,9}(?:\\.\\d{1,4})?";
const unit =
  "(?:万|亿)?(?:件|起|宗|人次|人|户|个|项|条|份|家|次|处|名|例|座|所|公里|亩|元|吨|平方米|辆|台|批|篇|期|场)";
/** Words before and after a percentage that make it approximate. */
const before = "(?:(近|约|超过|超|逾))?";
const after = "(以上|左右|多)?";

/** Matches 率 with a percentage, as in 办结率达80%以上, and with the words that make it approximate. */
const rate = new RegExp(
  `率(?:达到了|达到|达|为|是|高达)?${space}${before}${space}(${number})${space}[%％]${after}`,
  "gu",
);
/** The Han characters before 率, which name what the rate is of. */
const rated = /[\p{Script=Han}]{2,8}$/u;
/** Code units before 率 that are searched for that name. */
const longestRated = 16;

/** Marks that end a sentence; figures are compared only within one. */
const sentenceEnd = /[。；;！!？?]/;

/** Matches a change with its percentage: 由8件增加到10件,增长25% */
const change = new RegExp(
  `(?:由|从)(?:[^\\d，。；,;、]{0,6}\\d{4}年[底末初]?)?[^\\d，。；,;、]{0,12}(${number})${space}(${unit})?(?:增加|增长|上升|提高|提升|扩大|下降|减少|降低|降|升|增|减)(?:到|至)(?:了)?(?:[^\\d，。；,;、]{0,4}\\d{4}年[底末初]?)?[^\\d，。；,;、]{0,8}(${number})${space}(${unit})[，,](?:同比|环比|累计)?(?:共)?(增长|增加|上升|提高|提升|增|下降|减少|降低|降)(?:了)?${space}${before}${space}(${number})${space}[%％]${after}`,
  "gu",
);

/**
 * Percentages must agree with the figures in the same sentence: in 共8件,已办结6件,办结率达80%以上 the rate is 75 %, and from 8 to
 * 10 is an increase of 25 %.
 *
 * Only figures of the sentence itself are compared: the part must have the same word as the rate (办结6件, 办结率), and the
 * total must be before it, in the same unit.
 */
export const figures = defineTextRule({
  id: "figures",
  group: "language",
  severity: "warning",
  needs: ["%％"],
  examples: {
    good: {
      reports: [
        { text: "共收到样例8件，已办结6件，办结率达75%。受理30件，办结20件，办结率66.7%。" },
        { text: "受理样例8件，办结率达80%以上；去年办结6件，满意率80%。" },
        { text: "样例由8件增加到10件，增长25%。由2017年的8件增加到2018年底的10件，增长近30%。" },
        { text: "受理30件，办结20件，按期办结率100%。收到建议50件、提案30件，办结40件，办结率50%。" },
      ],
    },
    bad: {
      reports: [
        { text: "共收到样例8件，已办结6件，办结率达80%以上。" },
        { text: "样例由8件增加到10件，增长20%。" },
        { text: "样例由2017年的8件增加到2018年的10件，同比增长超30%。" },
        { text: "调解纠纷50起，成功48起，成功率达98%。" },
      ],
      findings: ["reports/2022/a.md:8", "reports/2022/b.md:8", "reports/2022/c.md:8", "reports/2022/d.md:8"],
    },
  },
  *check(report, { lines, messages }) {
    for (const line of lines(report)) {
      if (line.kind === "table" || line.kind === "code" || (line.signs & lineSigns.percent) === 0) continue;
      for (const found of [...rateFaults(line.text, messages), ...changeFaults(line.text, messages)]) {
        yield { position: positionIn(line, found.start, found.length), ...found.words };
      }
    }
  },
});

interface Found {
  readonly start: number;
  readonly length: number;
  readonly words: { readonly message: string; readonly hint: string };
}

function* rateFaults(line: string, messages: Messages): Generator<Found> {
  if (line.search(rate) < 0) return;
  let start = 0;
  for (const sentence of line.split(sentenceEnd)) {
    for (const match of sentence.matchAll(rate)) {
      const [rest, around = "", share = "", tail = ""] = match;
      const word =
        rated.exec(sentence.slice(Math.max(0, match.index - longestRated), match.index))?.[0] ?? "";
      const [whole, begin] = [word + rest, match.index - word.length];
      const parts = partAndTotals(sentence.slice(Math.max(0, begin - farthest), begin), word);
      const [total] = parts?.totals ?? [];
      if (word === "" || !parts || total === undefined) continue;
      if (parts.totals.some((whole) => agrees((100 * parts.part) / whole, share, tail || around))) continue;
      const words = messages.rules.figures(
        `${parts.partText}${parts.unit}÷${total}${parts.unit}`,
        percent((100 * parts.part) / total),
        `${around}${share}%${tail}`,
      );
      yield { start: start + begin, length: whole.length, words };
    }
    start += sentence.length + 1;
  }
}

/** Words before the name of a rate that do not change what it is a share of. Others do: 按期办结率 is another rate. */
const neutral =
  /^(?:(?:案件|信访|来信|事项|任务|问题|投诉|举报|建议|提案|整体|总体|累计|平均|全年|目前|其中|其|该|总|综合|使|确保|实现|工单|件)*)$/;

interface Parts {
  readonly part: number;
  readonly partText: string;
  /** Possible totals: each count before the part in the same unit, nearest first, and their sum. */
  readonly totals: readonly number[];
  readonly unit: string;
}

/**
 * Returns the part that belongs to a rate, and its possible totals.
 *
 * @param before the sentence up to the rate
 * @param word name of the rate, perhaps preceded by other words
 */
function partAndTotals(before: string, word: string): Parts | undefined {
  const stem = word.slice(-2);
  const at = before.lastIndexOf(stem);
  if (at < 0 || !neutral.test(word.slice(0, -2))) return undefined;
  const pattern = new RegExp(`^${stem}(?:了)?[^\\d，,。、（(]{0,6}(${number})\\s*(${unit})`, "u");
  const part = pattern.exec(before.slice(at));
  // A figure between the part and the rate may be the one that the rate is about.
  if (!part || /\d/.test(before.slice(at + part[0].length))) return undefined;
  const [, partText = "", partUnit = ""] = part;
  const counts = [...before.slice(0, at).matchAll(new RegExp(`(${number})\\s*(${unit})`, "gu"))]
    .filter(([, , countUnit]) => countUnit === partUnit)
    .map(([, count]) => Number(count))
    .reverse();
  const sum = counts.reduce((total, count) => total + count, 0);
  const totals = [...counts, sum].filter((total) => total >= Number(partText));
  if (Number(partText) <= 0 || totals.length === 0) return undefined;
  return { part: Number(partText), partText, totals, unit: partUnit };
}

function* changeFaults(line: string, messages: Messages): Generator<Found> {
  if (!/[由从]/.test(line)) return;
  for (const match of line.matchAll(change)) {
    const [whole, from = "", fromUnit, to = "", toUnit, direction = "", around = "", share = "", tail = ""] =
      match;
    if ((fromUnit !== undefined && fromUnit !== toUnit) || Number(from) === 0) continue;
    // Growth rates of economic output use constant prices, so they do not follow from the amounts.
    if (/生产总值|增加值|GDP|年均|收入/.test(line.slice(Math.max(0, match.index - 40), match.index) + whole))
      continue;
    const exact = (100 * (Number(to) - Number(from))) / Number(from);
    const falls = /下降|减少|降/.test(direction);
    if (agrees(falls ? -exact : exact, share, tail || around)) continue;
    const words = messages.rules.figures(
      `(${to}-${from})÷${from}`,
      percent(Math.abs(exact)),
      `${around}${share}%${tail}`,
    );
    yield { start: match.index, length: whole.length, words };
  }
}

/**
 * Returns whether the stated percentage fits the exact one: rounded or truncated at its last digit; not below it with
 * 以上 or 超; within five points with 左右 or 近.
 */
function agrees(exact: number, share: string, about: string): boolean {
  const stated = Number(share);
  const step = 10 ** -(share.split(".")[1]?.length ?? 0);
  if (about !== "" && "左右近约".includes(about)) return Math.abs(exact - stated) <= 5;
  if (about !== "") return exact >= stated - step;
  return Math.abs(exact - stated) < step;
}

function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
