import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countyFiles, countySite } from "../support/site/county-site.js";
import { validatePages } from "../support/site/html-validate.js";
import type { SharedBuild } from "../../scripts/dev/browser/shared-build.js";

/** A site with an example of everything, checked as files. */

let build: SharedBuild;
let site: string;
beforeAll(async () => {
  build = await countySite();
  site = path.join(build.folder, "site");
});
afterAll(() => build.release());

const read = (file: string) => readFile(path.join(site, file), "utf8");

test("html-validate finds nothing on any page", async () => {
  const { files, faults } = await validatePages(site, (file) => !file.startsWith("en/")); // those are in another test
  for (const file of [
    "404.html",
    "art/2023/8/21/art_1.html",
    "changes/2024-06/index.html",
    "offline/index.html",
    "reports/2024/fazhi-dongyuan/history/index.html",
  ]) {
    expect(files).toContain(file);
  }
  expect(files.length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

test("an alias leads to the report's page, with the policy of every page", async () => {
  const old = await read("art/2023/8/21/art_1.html");
  expect(old).toContain('content="0; url=/reports/2023/guanli-banfa-2023/"');
  const policyOf = (html: string) =>
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
  expect(policyOf(old)).toContain("default-src &#39;none&#39;");
  expect(policyOf(old)).toBe(policyOf(await read("index.html")));
});

test("a report's revisions are listed on its page, and compared on a page below it", async () => {
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

test("reports published, changed and withdrawn are listed, by month, with a feed", async () => {
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

test("no page has a style attribute or an inline script that a strict policy would block", async () => {
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

/** Front matter of each report, read line by line without the code under test. */
const heads = Object.entries(countyFiles)
  .filter(([file]) => /^reports\/.*\.md$/.test(file))
  .map(([, text]) => {
    const [, head = ""] = text.split("---\n");
    return Object.fromEntries(
      [...head.matchAll(/^(\w+): (.*)$/gm)].map(([, key = "", value = ""]) => [key, value]),
    );
  });

/** Returns each figure of a year, counted in the files by its column heading; in the order of the page. */
function figures(of: typeof heads, year: string): Record<string, number> {
  const day = (head: (typeof heads)[number], key: string) => head[key] ?? "";
  const among = (list: typeof heads) => ({
    published: list.filter((head) => day(head, "published").startsWith(year)),
    made: list.filter((head) => (head["generated"] ?? day(head, "published")).startsWith(year)).length,
    gone: list.filter((head) => goneOf(head)?.startsWith(year)).length,
    inForce: list.filter((head) => {
      const gone = goneOf(head);
      return day(head, "published").slice(0, 4) <= year && (gone === undefined || gone.slice(0, 4) > year);
    }).length,
  });
  const item = (...names: string[]) => of.filter((head) => names.includes(day(head, "disclosure_item")));
  const { published, gone, inForce } = among(of);
  const [rules, normative] = [among(item("规章", "政府规章")), among(item("规范性文件", "行政规范性文件"))];
  return {
    本年公开: published.length,
    主动公开: published.filter((head) => head["openness"] === "主动公开").length,
    依申请公开: published.filter((head) => head["openness"] === "依申请公开").length,
    本年变更: of.filter((head) => day(head, "modified").startsWith(year)).length,
    本年补发: published.filter((head) => head["backfilled"] !== undefined).length,
    本年失效和废止: gone,
    年末有效: inForce,
    "规章：本年制发": rules.made,
    "规章：本年废止": rules.gone,
    "规章：现行有效": rules.inForce,
    "行政规范性文件：本年制发": normative.made,
    "行政规范性文件：本年废止": normative.gone,
    "行政规范性文件：现行有效": normative.inForce,
    "行政许可：本年公开件数": among(item("行政许可")).published.length,
    "行政处罚：本年公开件数": among(item("行政处罚决定")).published.length,
    "行政强制：本年公开件数": among(item("行政强制")).published.length,
  };
}

/** Returns the day on which a document ceased to be in force; the day of publication when the editor gave none. */
function goneOf(head: (typeof heads)[number]): string | undefined {
  if (head["status"] !== "失效" && head["status"] !== "废止") return undefined;
  return head["status_since"] ?? head["published"];
}

const countedYears = ["2019", "2020", "2021", "2022", "2023", "2024"];

test("every figure on the page of statistics equals a count of the files", async () => {
  const html = await read("statistics/index.html");
  const [first = "", second = ""] = html
    .split('id="table-article-20"')
    .map((part) => part.split("<tbody>").at(-1));
  const cells = (table: string, year: string) =>
    [
      ...(new RegExp(`>${year}年</a></th>(.*?)</tr>`).exec(table)?.[1] ?? "").matchAll(/<td>(\d+)<\/td>/g),
    ].map(([, value]) => Number(value));
  for (const year of countedYears) {
    expect([...cells(first, year), ...cells(second, year)]).toEqual(Object.values(figures(heads, year)));
  }
  // Counted by hand in the files of 2022.
  expect([...cells(first, "2022"), ...cells(second, "2022")]).toEqual([
    20, 20, 0, 2, 0, 1, 61, 0, 0, 1, 1, 1, 2, 1, 1, 0,
  ]);
});

test("every figure of the downloadable table equals a count of the files, in total and for each agency", async () => {
  const data = parseCsv<Record<string, string>>(await read("statistics.csv"), { bom: true, columns: true });
  const ofName = new Map([["全部机构", heads]]);
  for (const [, name = "", full = ""] of (countyFiles["agencies.yaml"] ?? "").matchAll(
    / name: (.*?), full_name: (.*?),/g,
  )) {
    ofName.set(
      full,
      heads.filter((head) => head["agency"] === name),
    );
  }
  expect(new Set(data.map((row) => row["名称"]))).toEqual(new Set(ofName.keys()));
  for (const { 名称: name = "", 年份: year = "", ...row } of data) {
    const counted = Object.entries(figures(ofName.get(name) ?? [], year));
    expect({ name, year, ...row }).toEqual({
      name,
      year,
      ...Object.fromEntries(counted.map(([key, value]) => [key, String(value)])),
    });
  }
  expect(data.filter((row) => row["名称"] === "全部机构").map((row) => row["年份"])).toEqual(
    [...countedYears].reverse(),
  );
});

test("each bar of a chart leads to its reports, with label and number as its name", async () => {
  const html = await read("statistics/index.html");
  const count = heads.filter((head) => head["agency"] === "东源乡").length;
  const bars = [...html.matchAll(/<a class="chart__row" href="([^"]*)">(.*?)<\/a>/g)].map(
    ([, href = "", name = ""]) => `${decodeURI(href)} ${name.replace(/<[^>]*>/g, "")}`,
  );
  expect(bars).toContain(`/agencies/dongyuan/ 东源乡  ${count}`);
  expect(bars).toContain("/search/?openness=依申请公开&amp;sort=newest 依申请公开  2");
});

test("lists have three orders, without JavaScript", async () => {
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
  for (const url of ["/guide/", "/rules/", "/statutory/", "/annual-reports/"]) {
    expect(home).toContain(`class="sections__link" href="${url}"`);
  }
  const annual = await read("annual-reports/index.html");
  const count = heads.filter((head) => head["title"]?.includes("政府信息公开工作年度报告")).length;
  expect(annual).toContain(`共 ${count} 份`);
});

test("annual reports, duties and what must be published link to each other", async () => {
  const ways = { "annual-reports": ["duties", "statutory"], duties: ["annual-reports", "statutory"] };
  for (const [from, targets] of Object.entries({ ...ways, statutory: ["duties", "annual-reports"] })) {
    const html = await read(`${from}/index.html`);
    const [, main = ""] = html.split("<main");
    for (const target of targets) expect(main.split("</main>")[0]).toContain(`href="/${target}/"`);
  }
});

test("parts of lists ask search engines not to list them, and charts come after the links of their page", async () => {
  const robots = '<meta name="robots" content="noindex">';
  expect(await read("agencies/finance/topics/yusuan/index.html")).toContain(robots);
  expect(await read("agencies/finance/index.html")).not.toContain(robots);
  const agencies = await read("agencies/index.html");
  expect(agencies.indexOf("counted-link")).toBeLessThan(agencies.indexOf("chart__row"));
  const report = await read("reports/2022/yusuan-finance/index.html");
  expect(report).toMatch(/href="\/reports\/2021\/yusuan-finance\/" rel="next"/);
  expect(report).toMatch(/href="\/reports\/2023\/yusuan-finance\/" rel="prev"/);
});

test("a report links to its other years, to related reports, and to those that name it", async () => {
  const report = await read("reports/2022/fazhi-finance/index.html");
  for (const year of [2019, 2020, 2021, 2023, 2024])
    expect(report).toContain(`href="/reports/${year}/fazhi-finance/"`);
  const named = await read("reports/2023/guanli-banfa-2023/index.html");
  const [, linked = ""] = named.split('id="linked-from"');
  expect(linked.split("</nav>")[0]).toContain('href="/reports/2022/yingji-tongzhi/"');
  expect(linked.split("</nav>")[0]).toContain('href="/reports/2019/guanli-banfa/"');
});
