import { expect, test } from "vitest";
import { sourceRange, type SourceFragment } from "../../scripts/catalogue/index.js";
import { parseMarkdown, plainLines, renderedBlocks } from "../../scripts/markdown/index.js";

/** Returns the source of a substring of the rendered text that occurs once. */
function sourceOf(body: string, text: string): string | undefined {
  for (const block of renderedBlocks(body)) {
    const at = block.text.indexOf(text);
    if (at < 0) continue;
    const { start, end } = sourceRange(block, at, text.length);
    return body.slice(start, end);
  }
  return undefined;
}

test("rendered text is found in its source", () => {
  const cases: [body: string, text: string, source: string][] = [
    ["号&#49;10。", "110", "&#49;10"],
    ["号**1949**年", "1949年", "1949**年"],
    ["号1\\-2", "1-2", "1\\-2"],
    ["> 甲\n> 乙丙\n", "乙丙", "乙丙"],
    ["> 甲\n> 乙丙\n", "甲\n乙", "甲\n> 乙"],
    ["- 一\n- 二`三 四`五\n", "三 四五", "三 四`五"],
    ["| 甲 | 乙 |\n| --- | --- |\n| 1 | a\\|b |\n| | 11 |\n", "a|b", "a\\|b"],
    ["| 甲 | 乙 |\n| --- | --- |\n| | 1 |\n", "1", "1"],
    ["## 标题 ##\n", "标题", "标题"],
    ["见![图*一*](a.png)和[表](b.pdf)二", "图一", "图*一"],
    ["见[表](b.pdf)(二)", "(二)", "(二)"],
    ['[表](b.pdf "说&#49;明")', "说1明", '](b.pdf "说&#49;明")'],
    ["[表](b.pdf '说明')", "说明", "说明"],
    ["注[^1]。\n\n[^1]: 脚&amp;注\n", "脚&注", "脚&amp;注"],
    ["注^[内&amp;文]。", "内&文", "内&amp;文"],
    ["```\n甲\n乙\n```\n", "甲\n乙", "甲\n乙"],
    ["3. 甲\n", "3.", "3."],
    ["<a@b.cn>甲", "a@b.cn甲", "a@b.cn>甲"],
    ["***甲** 乙*", "乙", "乙"],
    ["见http://a.cn/\\*b?c&amp;d，", "//a.cn/*b?c&d，", "http://a.cn/\\*b?c&amp;d，"],
    ["```表 一\n甲\n```\n", "表 一\n甲", "表 一\n甲"],
    ["| 甲 |\n| --- |\n| 1 | a\\|b |\n", "a|b", "a\\|b"],
    ["路径\\\n乙\n", "径\\\n乙", "径\\\n乙"],
    ["5*6=30*2", "*6=30*", "*6=30*"],
  ];
  for (const [body, text, source] of cases) expect([body, sourceOf(body, text)]).toEqual([body, source]);
});

const fragments = [
  ..."甲乙，。1a *_`~[]()!|<>\\&#-+\n",
  ...[
    "**",
    "~~",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n2. ",
    "&#49;",
    "&amp;",
    "\\*",
    "[x](y)",
    "![x](y)",
    "^[注]",
    "[^1]",
  ],
  ...[
    "\n\n[^1]: 注\n\n",
    "\n| a | b |\n| - | - |\n| c \\| d | e |\n",
    "\n```\n",
    "\n# ",
    "<a@b.cn>",
    "http://a.cn/",
    "c@d.cn",
    "\n``` 表\n",
    "\n[^1]: 又\n",
    "\n| a |\n| - |\n| c | d | e |\n| f |\n",
    "`` ` ``",
    "  \n",
  ],
];

test("rendered text is that of the page, and unchanged parts have the right positions", () => {
  let state = 11;
  const next = (below: number) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % below;
  for (let run = 0; run < 800; run += 1) {
    const body = Array.from({ length: 1 + next(40) }, () => fragments[next(fragments.length)]).join("");
    const blocks = renderedBlocks(body);
    const lines = blocks
      .filter(({ kind }) => kind !== "attribute")
      .flatMap(({ text }) => text.split("\n"))
      .map((line) => line.trim())
      .filter((line) => line !== "");
    expect([body, lines]).toEqual([body, plainLines(parseMarkdown(body))]);
    const wrong = blocks
      .flatMap(({ fragments }) => fragments)
      .filter((fragment) => !isInSource(fragment, body));
    expect([body, wrong]).toEqual([body, []]);
  }
});

function isInSource({ text, start, end, verbatim }: SourceFragment, body: string): boolean {
  if (start < 0 || start >= end || end > body.length) return false;
  const source = body.slice(start, end);
  // A line end in inline code is rendered as a space.
  return !verbatim || source === text || source.replaceAll("\n", " ") === text;
}
