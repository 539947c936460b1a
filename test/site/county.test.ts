import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { parseAtomFeed } from "feedsmith";
import { HtmlValidate } from "html-validate";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GitFolder } from "../git-folder.js";
import { countyContent, countyPast } from "../samples.js";

/** A site with something of everything, looked at as files. */

const content = countyContent();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-county-"));
  new GitFolder(folder).live(countyPast(), content);
  const folders = ["--content", path.join(folder, "content"), "--out", path.join(folder, "site")];
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/build.ts", ...folders]);
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

const read = (file: string) => readFile(path.join(folder, "site", file), "utf8");

test("html-validate finds nothing on any page", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      "no-trailing-whitespace": "off", // what a template leaves between its parts
      "doctype-style": ["error", { style: "lowercase" }],
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
    },
  });
  const pages = (await readdir(path.join(folder, "site"), { recursive: true })).filter((file) =>
    file.endsWith(".html"),
  );
  expect(pages.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(await read(page));
    for (const { messages } of results) {
      found.push(
        ...messages.map(
          ({ line, column, ruleId, message }) => `${page}:${line}:${column} ${ruleId} ${message}`,
        ),
      );
    }
  }
  expect(found).toEqual([]);
}, 120_000);

test("a report's revisions are listed on its page, and compared on one beside it", async () => {
  const page = await read("reports/2024/fazhi-dongyuan/index.html");
  expect(page).toMatch(/<time[^>]*datetime="2024-06-02T10:00:00\+08:00">2024年6月2日<\/time>/);
  expect(page).toContain('href="/reports/2024/fazhi-dongyuan/history/"');
  const history = (await read("reports/2024/fazhi-dongyuan/history/index.html")).replace(
    /<span class="hidden">[^<]*<\/span>/g,
    "",
  );
  expect(history).toContain('专题会议<del class="diff__removed">14</del><ins class="diff__added">4</ins>次');
  expect(history).toContain('<del class="diff__removed">3. 有的台账不够完整。</del>');
  const once = await read("reports/2024/fazhi-office/index.html");
  expect(once).toContain("收入目录");
  expect(once).not.toContain("history/");
});

test("what was published, changed and withdrawn is listed, by month, with a feed", async () => {
  const changes = await read("changes/index.html");
  expect(changes).toContain("重复的样例文件");
  expect(changes).toContain("有效性由“有效”改为“废止”");
  expect(await read("changes/2024-06/index.html")).not.toContain("fazhi-office");
  expect(await read("changes/2024-04/index.html")).toContain("fazhi-office");
  const feed = parseAtomFeed(await read("changes/feed.xml"));
  const kinds = feed.entries?.slice(0, 3).map(({ categories = [] }) => categories[0]?.term);
  expect(kinds?.sort()).toEqual(["changed", "withdrawn", "withdrawn"]);
  expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(feed.entries?.length);
  const sitemap = await read("sitemap.xml");
  expect(sitemap).toContain("/reports/2024/fazhi-dongyuan/</loc><lastmod>2024-06-02</lastmod>");
  expect(sitemap).toContain("/reports/2024/fazhi-office/</loc><lastmod>2024-04-02</lastmod>");
});

test("no page has a style attribute or an inline script that a strict policy would refuse", async () => {
  for (const page of [
    "index.html",
    "statistics/index.html",
    "reports/2024/fazhi-dongyuan/history/index.html",
    "changes/index.html",
    "agencies/index.html",
    "reports/2024/fazhi-dongyuan/index.html",
  ]) {
    const html = await read(page);
    expect(html).not.toMatch(/<[^>]+ style=/);
    expect(html).not.toMatch(/<style/);
    expect(html).not.toMatch(/<script(?![^>]* src=)(?![^>]*application\/ld\+json)/);
  }
});

/** Front matter of each report, read line by line: not with the code that is tested. */
const heads = Object.entries(content)
  .filter(([file]) => /^reports\/.*\.md$/.test(file))
  .map(([, text]) => {
    const [, head = ""] = text.split("---\n");
    return Object.fromEntries(
      [...head.matchAll(/^(\w+): (.*)$/gm)].map(([, key = "", value = ""]) => [key, value]),
    );
  });

test("the statistics equal a count of the files, by year, on the page and as CSV", async () => {
  const csv = (await read("statistics.csv")).replace(/^\u{FEFF}/u, "");
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const [, html = ""] = (await read("statistics/index.html")).split('id="table-published"');
  for (const year of ["2019", "2020", "2021", "2022", "2023", "2024"]) {
    const published = heads.filter((head) => head["published"]?.startsWith(year));
    const gone = (until: (since: string) => boolean) =>
      heads.filter((head) => head["status"] === "废止" && until(head["status_since"]?.slice(0, 4) ?? ""));
    const normative = heads.filter((head) => head["disclosure_item"] === "行政规范性文件");
    const expected = {
      年份: year,
      本年公开: published.length,
      主动公开: published.filter((head) => head["openness"] === "主动公开").length,
      依申请公开: published.filter((head) => head["openness"] === "依申请公开").length,
      本年失效和废止: gone((since) => since === year).length,
      年末有效:
        heads.filter((head) => (head["published"] ?? "") < `${year}-12-32`).length -
        gone((since) => since <= year).length,
      "行政规范性文件：本年制发": normative.filter((head) => head["published"]?.startsWith(year)).length,
      "行政规范性文件：现行有效": { 2019: 1, 2020: 1, 2021: 1, 2022: 1, 2023: 1, 2024: 1 }[year],
    };
    const row = data.find((candidate) => candidate["名称"] === "全部机构" && candidate["年份"] === year);
    expect(row).toMatchObject(
      Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, String(value)])),
    );
    const cells = new RegExp(`>${year}年</a></th>(.*?)</tr>`).exec(html)?.[1];
    expect(cells?.startsWith(`<td>${expected.本年公开}</td><td>${expected.主动公开}</td>`)).toBe(true);
  }
  const offices = data.filter((row) => row["名称"] === "样例县财政局");
  const sum = offices.reduce((total, row) => total + Number(row["本年公开"]), 0);
  expect(sum).toBe(heads.filter((head) => head["agency"] === "县财政局").length);
});

test("each bar of a chart leads to its reports, and its number stands beside it", async () => {
  const html = await read("statistics/index.html");
  const count = heads.filter((head) => head["agency"] === "东源乡").length;
  expect(html).toContain(
    `<a href="/agencies/dongyuan/" aria-label="东源乡 ${count}"><title>东源乡 ${count}</title>`,
  );
  expect(html).toMatch(/<a href="\/search\/\?openness=[^"]+" aria-label="依申请公开 1">/);
});

test("lists stand in three orders, without script", async () => {
  const titles = async (page: string) =>
    [...(await read(page)).matchAll(/class="title" href="[^"]*">([^<]*)</g)].map(([, title = ""]) => title);
  const byTitle = await titles("by-title/years/2023/index.html");
  expect(byTitle).toEqual([...byTitle].sort(new Intl.Collator("zh").compare));
  expect(new Set(byTitle)).toEqual(new Set(await titles("years/2023/index.html")));
  const numbers = [
    ...(await read("by-index-number/catalogue/index.html")).matchAll(/class="code">([^<]*)</g),
  ].map(([, number = ""]) => number);
  expect(numbers.length).toBe(50);
  expect(numbers).toEqual([...numbers].sort());
});

test("the home page leads to the four statutory sections", async () => {
  const home = await read("index.html");
  for (const url of ["/guide/", "/rules/", "/catalogue/", "/annual-reports/"]) {
    expect(home).toContain(`class="sections__link" href="${url}"`);
  }
  const annual = await read("annual-reports/index.html");
  const count = heads.filter((head) => head["title"]?.includes("政府信息公开工作年度报告")).length;
  expect(annual).toContain(`共 ${count} 份`);
});

test("a report leads to its other years, to those alike, and to what names it", async () => {
  const report = await read("reports/2022/fazhi-finance/index.html");
  for (const year of [2019, 2020, 2021, 2023, 2024])
    expect(report).toContain(`href="/reports/${year}/fazhi-finance/"`);
  const named = await read("reports/2023/guanli-banfa-2023/index.html");
  const [, linked = ""] = named.split('id="linked-from"');
  expect(linked.split("</nav>")[0]).toContain('href="/reports/2022/yingji-tongzhi/"');
  expect(linked.split("</nav>")[0]).toContain('href="/reports/2019/guanli-banfa/"');
});
