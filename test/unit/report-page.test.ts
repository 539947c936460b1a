import jsQR from "jsqr";
import { expect, test } from "vitest";
import { readReportBytes, type Report, type Site } from "../../scripts/catalogue/index.js";
import { parseMarkdown, renderMarkdown } from "../../scripts/markdown/index.js";
import { changed, readSettings, withLargePrint } from "../../layouts/components/reading/settings.js";
import { withWordBreaks } from "../../scripts/site/i18n/title-breaks.js";
import { announcements } from "../../scripts/site/pages/report/announcements.js";
import { shownVersion } from "../../scripts/site/pages/report/page.js";
import { citation } from "../../scripts/site/pages/report/citation.js";
import { errorReportUrl } from "../../scripts/site/head/error-report.js";
import { faultsView } from "../../scripts/site/pages/report/known-faults.js";
import { mentionsOf } from "../../scripts/site/pages/report/mentions.js";
import { qrCode } from "../../scripts/site/pages/report/qr.js";
import { seriesOf } from "../../scripts/site/pages/report/series.js";
import type { HistoryView } from "../../scripts/site/views/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

const agencies = [{ slug: "a", name: "山乡", fullName: "样例县山乡人民政府" }];
const code = "113307037368775858";

function report(slug: string, fields: Record<string, string> = {}, body = "正文。"): Report {
  const values = {
    title: "山乡2021年工作报告",
    index_number: `${code}/2022-${slug.padStart(5, "0")}`,
    agency: "山乡",
    published: "2022-03-01",
    openness: "主动公开",
    ...fields,
  };
  const head = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
  const bytes = new TextEncoder().encode(`---\n${head.join("\n")}\n---\n${body}\n`);
  const { reports, diagnostics } = readReportBytes(
    `reports/2022/${slug}.md`,
    bytes,
    {
      agencies: agencies as never,
      topics: [],
    },
    defaultMessages,
  );
  expect(diagnostics).toEqual([]);
  const [first] = reports;
  if (!first) throw new Error("there is no report");
  return first;
}

const site = { name: "样例目录", url: "https://example.gov.cn", pathPrefix: "/gk/" } as Site;

test("paragraphs and list items are numbered, and have links without text", () => {
  const body =
    "第一段。\n\n## 一、标题\n\n### （一）领导。\n\n成立。\n\n1. 甲\n2. 乙\n\n   再说。\n\n> 引文\n\n| 表 |\n| --: |\n| 1 |\n\n末段[^1]。\n\n[^1]: 注。\n";
  const parsed = parseMarkdown(body);
  expect(parsed.paragraphs).toBe(5);
  const html = renderMarkdown(parsed, {
    pathPrefix: "/",
    tableLabel: "表格",
    anchors: {
      heading: (text) => `标题${text}`,
      paragraph: (number) => `段${number}`,
      notes: new Map([[2, ["原文<如此>"]]]),
      noteLabel: "说明：",
    },
  });
  expect(html).toContain('<p id="p1">第一段。<a class="anchor" href="#p1" aria-label="段1"></a></p>');
  expect(html).toContain(
    '<h2 id="s1">一、标题</h2>\n<a class="anchor" href="#s1" aria-label="标题一、标题"></a>',
  );
  expect(html).toContain('<div class="run-in" id="p2"><h3 id="s1-1">（一）领导。</h3><p>成立。</p><a');
  expect(html).toContain(
    '</div>\n<p class="known-fault" role="note"><strong>说明：</strong>原文&lt;如此&gt;</p>',
  );
  expect([...html.matchAll(/ id="p(\d)"/g)].map(([, number]) => number)).toEqual(["1", "2", "3", "4", "5"]);
  expect(html).not.toContain("style=");
  expect(html).toContain('<td class="align-right whole">1</td>');
});

test("reports of a series have the same agency, and the same title except for one year", () => {
  const key = (title: string) => seriesOf({ title, agency: agencies[0] as Report["agency"] });
  expect(key("山乡2021年度工作报告")).toBe(key("山乡2022年工作报告"));
  expect(key("山乡２０２１年工作报告")).toBe(key("山乡二〇二二年度工作报告"));
  expect(key("山乡2021年工作报告")).not.toBe(key("山乡2021年工作计划"));
  expect(key("山乡2021—2025年规划")).toBeUndefined();
  expect(key("山乡工作报告")).toBeUndefined();
  expect(key("第120210号文件")).toBeUndefined();
});

test("a report is cited after GB/T 7714, with its document number, and a gap for the day of access", () => {
  const cited = citation(
    report("1", { genre: "报告", document_number: "山政〔2022〕1号" }),
    site,
    defaultMessages,
  );
  expect(cited.standard).toEqual({
    before: "样例县山乡人民政府. 山乡2021年工作报告: 山政〔2022〕1号[R/OL]. (2022-03-01)[",
    after: "]. https://example.gov.cn/gk/reports/2022/1/.",
  });
  expect(cited.plain).toBe(
    `样例县山乡人民政府：《山乡2021年工作报告》（山政〔2022〕1号，索引号 ${code}/2022-00001），` +
      "2022年3月1日公开，https://example.gov.cn/gk/reports/2022/1/",
  );
  expect(citation(report("2", { genre: "通知" }), site, defaultMessages).standard.before).toContain(
    "[EB/OL]",
  );
});

test.each([
  "https://a.cn/",
  "https://www.example.gov.cn/zhengwu/gongkai/reports/2022/%E6%B3%95%E6%B2%BB-2018/",
  `https://example.gov.cn/${"x".repeat(300)}/`,
])("a QR code is read by an independent decoder: %s", (address) => {
  const { size, path } = qrCode(address);
  const scale = 4;
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  for (const [, x = "", y = "", length = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1) {
        pixels.fill(0, (row * size * scale + column) * 4, (row * size * scale + column) * 4 + 3);
      }
    }
  }
  expect(jsQR(pixels, size * scale, size * scale)?.data).toBe(address);
});

test("links to a report are found however they are written, and so are replacements", () => {
  const target = report("1");
  const by = [
    report("2", {}, "见[一](/reports/2022/1/)。"),
    report("3", {}, "见[一](../1/#p2)。"),
    report("4", {}, "见[一](https://example.gov.cn/gk/reports/2022/1/index.html)。"),
    report("5", { replaces: `${code}/2022-00001` }),
    report("6", {}, "见[别处](https://other.cn/reports/2022/1/)和[自己](/reports/2022/6/)。"),
  ];
  const mentions = mentionsOf([target, ...by], site);
  expect(mentions.get(target.indexNumber)?.map(({ slug }) => slug)).toEqual(["2", "3", "4", "5"]);
  expect(mentions.size).toBe(1);
});

test("a note on a paragraph that does not exist is still shown", () => {
  const view = faultsView(
    [
      { paragraph: "2", note: "甲" },
      { paragraph: "9", note: "乙" },
      { paragraph: undefined, note: "丙" },
    ],
    3,
    defaultMessages,
  );
  expect(view).toEqual({ paragraphs: [{ title: "第 2 段", url: "#p2" }], others: ["第 9 段：乙", "丙"] });
  expect(faultsView([], 3, defaultMessages)).toBeUndefined();
});

test("lines of a title end between words, and its text is unchanged", () => {
  const parts = (title: string) => withWordBreaks(title).split("<wbr>");
  expect(parts("金华市金东区源东乡2018年法治政府建设工作情况汇报").slice(0, 4)).toEqual([
    "金华市",
    "金东区",
    "源东乡",
    "2018年",
  ]);
  expect(parts("关于印发《防汛预案》的通知（2020年）")).toContain("《防汛");
  expect(parts("关于印发《防汛预案》的通知（2020年）")).toContain("（2020年）");
  const html = '甲&amp;乙<span lang="zh-CN">法治政府 ISO 9001</span>';
  expect(withWordBreaks(html).replaceAll("<wbr>", "")).toBe(html);
  expect(withWordBreaks(html)).toContain('<span lang="zh-CN">法治<wbr>政府 ISO 9001</span>');
});

test("a page announces what follows its text, and says which text of an amended report it shows", () => {
  const past = { revisions: [{}, {}], notes: [], url: undefined } as never;
  const amended = report("1", { modified: "2023-01-01", change_note: "更正。", backfilled: "补发。" });
  const titles = (history: HistoryView | undefined, of: Report) =>
    announcements(of, history, defaultMessages).map(({ title, url }) => `${title} ${url}`);
  expect(titles(past, amended)).toEqual([
    "修订记录 2 条 #revisions",
    "2023年1月1日有变更 #about",
    "补发 #about",
  ]);
  expect(titles(undefined, report("2"))).toEqual([]);
  const version = (fields: Record<string, string>) => shownVersion(report("3", fields));
  const since = { status: "已修改", status_since: "2023-01-01" };
  const note = { change_note: "按修改决定更新。" };
  expect(version(since)).toBe("before");
  expect(version({ ...since, modified: "2022-12-31", ...note })).toBe("before");
  expect(version({ ...since, modified: "2023-01-01", ...note })).toBe("after");
  expect(version({ status: "已修改", modified: "2023-01-01", ...note })).toBe("after");
});

test("settings of readers: invalid ones are ignored, and large print includes larger text", () => {
  const usual = readSettings(); // nothing is stored
  expect(changed(usual, { size: "999", scheme: "dark", line: "yes", key: true })).toEqual({
    ...usual,
    scheme: "dark",
  });
  expect(withLargePrint(usual, true)).toMatchObject({ large: true, size: "150" });
  expect(withLargePrint({ ...usual, size: "200" }, true).size).toBe("200");
  expect(withLargePrint({ ...usual, size: "200" }, false).size).toBe("100");
});

test("errors are reported through the form in site.yaml, or by e-mail, with the page filled in", () => {
  const view = { url: "/reports/2022/1/", title: "a&b {url}" } as never;
  const form = "https://forge.example/new?title={title}&body={url}";
  expect(errorReportUrl({ ...site, errorReportUrl: form }, view, undefined, defaultMessages)).toBe(
    "https://forge.example/new?title=a%26b%20%7Burl%7D&body=https%3A%2F%2Fexample.gov.cn%2Fgk%2Freports%2F2022%2F1%2F",
  );
  const contact = { email: "a@b.cn" } as Site["contact"];
  const letter = new URL(errorReportUrl({ ...site, contact }, view, report("1"), defaultMessages) ?? "");
  expect([letter.protocol, letter.pathname]).toEqual(["mailto:", "a@b.cn"]);
  expect(letter.searchParams.get("body")).toContain(`索引号：${code}/2022-00001`);
  expect(errorReportUrl(site, view, undefined, defaultMessages)).toBeUndefined();
});

test("rendering a text twice gives the same result", () => {
  const parsed = parseMarkdown(
    "[甲](/a/)和[乙](javascript:x)\n\n![图](/b.png)\n\n3) 丙\n\n| 表 |\n| --: |\n| 1 |",
  );
  const render = () => renderMarkdown(parsed, { pathPrefix: "/gk/", tableLabel: "表格" });
  const first = render();
  expect(first).toContain('<a href="/gk/a/">甲</a>');
  expect(first).toContain('src="/gk/b.png"');
  expect(render()).toBe(first);
});
