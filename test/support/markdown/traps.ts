import { sequence } from "../../../scripts/dev/samples/index.js";

/** A part of a random report. */
export interface TrapBlock {
  readonly source: string;
  /** What readers must see of it, white space not counted; where they do not, a finding in its lines must say so. */
  readonly visible: string;
}

type Next = (below: number) => number;

const words = ["甲", "乙方", "宽", "全年", "工资", "山乡", "五"];
const word = (next: Next) => words[next(words.length)] ?? "";
const number = (next: Next) => String([3, 12, 98.5, 2024, 0.6][next(5)]);

/** Text that is typed and must be seen as it is. */
const signs: readonly ((next: Next) => string)[] = [
  (next) => `${number(next)}*${number(next)}`,
  (next) => `长${number(next)}*宽${number(next)}=30`,
  (next) => `${word(next)}*${word(next)}*${word(next)}`,
  (next) => `张*${word(next)}、李*${word(next)}`,
  () => `张**（男）、李**（女）`,
  () => `张**、李**、王**`,
  (next) => `138****${number(next)}、139****5678`,
  (next) => `2**n=${number(next)}，3**n`,
  (next) => `尾号**${number(next)}，尾号**34`,
  (next) => `${number(next)}~~${number(next)}元`,
  (next) => `周${word(next)}~~周${word(next)}，周六~~周日`,
  (next) => `合同____号，${word(next)}____。`,
  (next) => `${word(next)}_${word(next)}_${number(next)}`,
  (next) => `签字：__，${word(next)}：__。`,
  (next) => `（*${word(next)}）姓名*`,
  (next) => `（${number(next)}元）~~（20元），（5元）~~（8元）`,
  (next) => `${word(next)}~~~${word(next)}~~~丙`,
  (next) => `注：*${word(next)}，**p<0.05，***${word(next)}`,
  (next) => `${word(next)}：**（甲），日期：**（乙）`,
  () => "C:\\temp\\甲",
  () => "D:\\*.doc",
  () => "\\\\server\\甲",
  (next) => `10^[${number(next)}]`,
  (next) => `<pH:${number(next)}>`,
  (next) => `a<${number(next)}>b`,
  () => "<!-- 甲 -->",
  () => "R&D&nbsp",
  (next) => `#${number(next)}号楼`,
  (next) => `北纬30°${number(next)}\`，东经120°3\``,
  (next) => `金政发[2018](${number(next).replace(".", "")})号`,
  (next) => `[2018]${number(next)}号[^9]`,
  (next) => `http://a.cn/b*c_${number(next)}，`,
  (next) => `gk_1@a.cn${word(next)}`,
  (next) => `{{ ${number(next)} }}`,
  (next) => `（${number(next)}）【${word(next)}】…—·`,
  (next) => `${number(next)}`,
  (next) => word(next),
];

/** Marks whose effect readers see, with the text that they see. */
const marks: readonly ((next: Next) => readonly [string, string])[] = [
  (next) => same(word(next), (text) => `**${text}：**`, "："),
  (next) => same(word(next), (text) => `**《${text}》**`, "《", "》"),
  (next) => same(number(next), (text) => `**${text}%，**`, "%，"),
  (next) => same(word(next), (text) => ` *${text}* `),
  (next) => same(number(next), (text) => `~~${text}元~~`, "元"),
  (next) => same(word(next), (text) => `~~原价${text}：~~`, "原价", "："),
  (next) => same(word(next), (text) => `，__${text}：__`, "，", "："),
  (next) => same(word(next), (text) => `[${text}](/years/)`),
  (next) => same(word(next), (text) => ` \`${text}\` `),
];

function same(text: string, write: (text: string) => string, ...around: string[]): readonly [string, string] {
  const [first = "", last] = around;
  return [write(text), last === undefined ? `${text}${first}` : `${first}${text}${last}`];
}

function inline(next: Next): readonly [source: string, visible: string] {
  const parts = Array.from({ length: 1 + next(4) }, () => {
    if (next(4) === 0) return marks[next(marks.length)]?.(next) ?? ["", ""];
    const text = signs[next(signs.length)]?.(next) ?? "";
    return [text, text] as const;
  });
  const separator = ["", "，", "。", " "][next(4)] ?? "";
  return [
    parts.map(([source]) => source).join(separator),
    parts.map(([, visible]) => visible).join(separator),
  ];
}

const blocks: readonly ((next: Next) => TrapBlock)[] = [
  ...["", "- ", "+ ", "* ", "> ", ">", ">=", ">>", "- - ", "1. - ", "甲\n> "].map((mark) => (next: Next) => {
    const text = `${number(next)}℃以下`;
    return { source: `${mark}${text}`, visible: `${mark}${text}` };
  }),
  () => ({ source: "-", visible: "-" }),
  () => ({ source: "甲\n---", visible: "甲" }),
  () => ({ source: "[甲]: 乙", visible: "[甲]:乙" }),
  (next) => list(next, "1)"),
  (next) => list(next, "01."),
  (next) => list(next, "2022."),
  (next) => list(next, "2021. 3."),
  (next) => heading(next, ""),
  (next) => heading(next, " ##"),
  () => ({ source: "## 甲 1 #", visible: "甲1#" }),
  (next) => ({ source: `\`\`\`附表${number(next)}\n*甲*\n\`\`\``, visible: `附表*甲*` }),
  (next) => note(next),
  (next) => {
    const [source, visible] = inline(next);
    return {
      source: `| 甲 | 乙 |\n| --- | --- |\n| ${source.replaceAll("|", "")} | 2 | 丙 |`,
      visible: `${visible}2丙`,
    };
  },
  (next) => ({ source: `    缩进${number(next)}*4`, visible: "缩进" }),
];

function list(next: Next, mark: string): TrapBlock {
  const [source, visible] = inline(next);
  return { source: `${mark} ${source}`, visible: `${mark}${visible}` };
}

function heading(next: Next, end: string): TrapBlock {
  const [source, visible] = inline(next);
  return { source: `## ${source}${end}`, visible };
}

function note(next: Next): TrapBlock {
  const text = `${word(next)}注`;
  return { source: `[^${1 + next(2)}]: ${text}`, visible: text };
}

/** Returns the text of a random report that is made of traps; each block is a paragraph of its own. */
export function trapReport(seed: string): TrapBlock[] {
  const next = sequence(
    [...seed].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7),
  );
  return Array.from({ length: 2 + next(6) }, () => {
    if (next(2) === 0) return (blocks[next(blocks.length)] ?? note)(next);
    const [source, visible] = inline(next);
    return { source, visible };
  });
}
