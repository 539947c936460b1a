import { hostileTexts } from "../../../scripts/dev/fuzz/costs/index.js";
import { type Draw, many, oddText, pick } from "./draw.js";

/** What a text may link to. */
export interface LinkTargets {
  /** Addresses from the site's root. */
  readonly addresses: readonly string[];
  /** Names of files beside the text. */
  readonly files: readonly string[];
}

type Block = (draw: Draw, targets: LinkTargets) => string;

/** What a line of text is made of: words, marks that Markdown knows, and odd characters. */
const line: Block = (draw) =>
  many(draw, 1, 6, () => pick(draw, ["样例文字。", "2022年1月，", oddText(draw)]))
    .join("")
    .replaceAll("\n", " ");

const blocks: readonly Block[] = [
  line,
  line,
  (draw, targets) => `${"#".repeat(1 + draw(6))} ${line(draw, targets)}`,
  // Many headings, whose ids differ by their numbers; few at a time, so that a build takes little time.
  (draw, targets) =>
    many(draw, 1, 40, () => `## ${draw(2) === 0 ? "样例" : line(draw, targets)}`).join("\n\n"),
  (draw, targets) => many(draw, 1, 5, () => `${" ".repeat(draw(5))}- ${line(draw, targets)}`).join("\n"),
  (draw, targets) => many(draw, 1, 5, (index) => `${index + draw(3)}. ${line(draw, targets)}`).join("\n"),
  (draw, targets) =>
    many(draw, 2, 5, (row) =>
      row === 1 ? "| - | :-: |" : `| ${line(draw, targets)} | ${line(draw, targets)} |`,
    ).join("\n"),
  (draw, targets) => `样例[^${draw(3)}]。\n\n[^${draw(3)}]: ${line(draw, targets)}`,
  (draw, targets) => `> ${line(draw, targets)}\n> > ${line(draw, targets)}`,
  (draw, targets) => `\`\`\`${draw(2) === 0 ? "js" : ""}\n${line(draw, targets)}\n\`\`\``,
  (draw, { addresses }) => `见[样例](${encodeURI(pick(draw, addresses))})。`,
  (draw, { addresses }) => `见[样例](<${pick(draw, addresses)}#s1> "样例")。`,
  (draw, { files }) => `见[样例](${encodeURIComponent(pick(draw, files))})。`,
  (draw, { files }) => `![样例图](<${pick(draw, files)}>)`,
  (draw) => `见 <https://example.gov.cn/${encodeURI(Buffer.from(oddText(draw)).toString())}>。`,
  (draw) => pick(draw, hostileTexts).ofLength(1 + draw(300)),
  (draw) =>
    pick(draw, [
      "---",
      "***",
      "一、样例。",
      "（一）样例。",
      "1. 样例\n2. 样例",
      "\\",
      "&#x110000;",
      "\f",
      "\r",
    ]),
];

/** Returns the text of a report or a page, in Markdown. */
export function randomText(draw: Draw, targets: LinkTargets): string {
  const text = many(draw, 1, 8, () => pick(draw, blocks)(draw, targets)).join("\n\n");
  return `${draw(3) === 0 ? "" : "样例文字。\n\n"}${text}\n`;
}
