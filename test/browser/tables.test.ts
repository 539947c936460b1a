import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, openWhole, type TestSite } from "../../scripts/dev/browser/open-site.js";
import { readPrinted, withoutSpaces } from "../support/browser/pdf-text.js";

const heads = [
  "序号",
  "事项",
  "申请人",
  "代码",
  "文号",
  "内容",
  "决定日期",
  "自",
  "至",
  "机关",
  "电话",
  "备注",
];
const permits = Array.from({ length: 120 }, (_, row) => [
  String(row + 1),
  "商品房预售许可",
  `样例${row}置业有限公司`,
  `9133079926100${1000 + row}F`,
  `样建许〔2026〕${100 + row}号`,
  row === 60 ? `样例第${row}段，`.repeat(60) : `准予环城南路雨污分流工程第${row}标段施工`,
  "2026-08-22",
  "2026-09-01",
  "2029-08-31",
  "样例县住房和城乡建设局",
  `0579-8000${1000 + row}`,
  row === 0 ? "=1+1" : row === 1 ? "甲,乙；丙;丁" : "",
]);
const figures = Array.from({ length: 20 }, (_, row) =>
  Array.from({ length: 30 }, (_, column) => (column === 0 ? `样例${row}镇` : `${row * 30 + column},001.5`)),
);
const wideHeads = figures[0]?.map((_, column) => `指标${column}`) ?? [];

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("");
}

function report(serial: number, more: string, text: string): string {
  return `---
title: 样例报告${serial}
index_number: 113307037368775858/2026-${String(serial).padStart(5, "0")}
agency: 山乡
published: 2026-03-05
openness: 主动公开
${more}---
${text}`;
}

const content = {
  "site.yaml": "name: 样例目录\npublisher: 山乡\nurl: https://example.gov.cn\n",
  "agencies.yaml": "- { slug: shan, name: 山乡 }\n- { slug: shui, name: 水乡 }\n",
  "topics.yaml": "- { slug: gongkai, name: 政务公开 }\n",
  "reports/2026/permits.md": report(1, "", `样例如下：\n\n${table(heads, permits)}\n特此公示。\n`),
  "reports/2026/figures.md": report(2, "", table(wideHeads, figures)),
  "reports/2026/small.md": report(3, "", table(["项目", "金额"], [["甲", "1,234.56万元"]])),
  ...Object.fromEntries(
    Array.from({ length: 18 }, (_, index) => {
      const year = 2008 + index;
      const more = `report_year: ${year}\n`;
      const text = report(100 + index, more, "样例正文。\n").replace(
        /title: .*/,
        `title: 山乡${year}年政府信息公开工作年度报告`,
      );
      return [`reports/2026/n${year}.md`, text];
    }),
  ),
};

let site: TestSite;
beforeAll(async () => {
  site = await openSite(content);
});
afterAll(() => site.close());

async function open(address: string, width = 1280): Promise<Page> {
  const page = await site.open({ viewport: { width, height: 844 } });
  await openWhole(page, site.base + address);
  return page;
}

test.each(["/reports/2026/permits/", "/reports/2026/figures/", "/duties/"])(
  "every cell of the table at %s is printed, on landscape pages with its headings",
  async (address) => {
    const page = await open(address);
    const cells = await page.locator("main .table th, main .table td").allTextContents();
    const head = await page.locator("main .table thead th").nth(1).textContent();
    for (const preferCSSPageSize of [true, false]) {
      const pages = await readPrinted(await page.pdf({ preferCSSPageSize, format: "A4" }));
      const text = pages.map((printed) => printed.text).join("");
      expect(cells.map(withoutSpaces).filter((cell) => !text.includes(cell))).toEqual([]);
      expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
      const landscape = pages.filter(({ width, height }) => width > height);
      expect(landscape.length).toBeGreaterThan(0);
      for (const printed of landscape) expect(printed.text).toContain(withoutSpaces(head ?? "-"));
    }
    await page.context().close();
  },
);

test("a wide table has the page's width, rows of a few lines, and whole dates and numbers", async () => {
  const page = await open("/reports/2026/permits/");
  const box = page.locator(".table");
  const [outer, inner] = await Promise.all([page.locator(".main").boundingBox(), box.boundingBox()]);
  expect(inner?.width).toBe(outer?.width);
  const heights = await page.evaluate<number[]>(
    `[...document.querySelectorAll(".table tbody tr")].map((row) => row.offsetHeight)`,
  );
  expect(Math.max(...heights.filter((_, row) => row !== 60))).toBeLessThan(100);
  expect(heights[60]).toBeLessThan(600); // a cell of 480 characters
  const lines = await page.evaluate<number[]>(
    `[...document.querySelectorAll(".table tbody tr:nth-child(3) td")].map((cell) => {
       const range = document.createRange();
       range.selectNodeContents(cell);
       return new Set([...range.getClientRects()].map(({ top }) => top)).size;
     })`,
  );
  expect([0, 3, 4, 6, 7, 8, 10].filter((column) => lines[column] !== 1)).toEqual([]);
  await page.context().close();
});

test.each([390, 1280])(
  "headings and the first column stay visible at %i px, and a note counts the rest",
  async (width) => {
    const page = await open("/reports/2026/permits/", width);
    const box = page.locator(".table");
    const note = page.locator(".table-tools__more");
    expect(await note.innerText()).toMatch(/^右边还有 \d+ 列，可以左右滑动$/);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await box.evaluate((element: { scrollTo(x: number, y: number): void }) => element.scrollTo(300, 2000));
    const edge = await box.boundingBox();
    const [head, first] = [
      page.locator("thead th").first(),
      page.locator("tbody tr:nth-child(60) td").first(),
    ];
    expect((await head.boundingBox())?.y).toBe(edge?.y);
    expect((await head.boundingBox())?.x).toBe(edge?.x);
    expect((await first.boundingBox())?.x).toBe(edge?.x);
    await box.evaluate((element: { scrollTo(x: number, y: number): void }) => element.scrollTo(9000, 0));
    await expect.poll(() => note.textContent()).toBe("");
    await page.context().close();
  },
);

test("a small table stays in the text", async () => {
  const page = await open("/reports/2026/small/");
  expect(await page.locator(".text-columns--wide").count()).toBe(0);
  expect(await page.locator(".table-tools__more").textContent()).toBe("");
  await page.context().close();
});

test("a table is downloaded as CSV under the site's policy, without requests or formulas", async () => {
  const page = await open("/reports/2026/permits/");
  const faults: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => asked.push(request.url()));
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载表格（CSV）" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("样例报告1.csv");
  const bytes = await readFile(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = parse(bytes, { bom: true });
  const [first = [], ...others] = permits;
  expect(rows).toEqual([heads, [...first.slice(0, -1), "'=1+1"], ...others]);
  expect(faults).toEqual([]);
  expect(asked.filter((address) => !address.startsWith("blob:"))).toEqual([]);
  await page.context().close();
});

test("a table with headings of several rows has one of them as CSV", async () => {
  const page = await open("/statistics/");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载表格（CSV）" }).last().click();
  const rows = parse(await readFile(await (await coming).path()), { bom: true });
  expect(rows[0]?.slice(0, 3)).toEqual(["年份", "规章 本年制发", "规章 本年废止"]);
  expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
  await page.context().close();
});
