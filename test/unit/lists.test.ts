import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { groupCatalogue, loadCatalogue, type Catalogue } from "../../scripts/catalogue/index.js";
import { itemOf, statutoryGroups } from "../../scripts/duties/index.js";
import { defaultMessages, siteMessages } from "../../scripts/i18n/index.js";
import { createContext, type SiteContext } from "../../scripts/site/index.js";
import { contextIn } from "../../scripts/site/create-context.js";
import { homePage } from "../../scripts/site/pages/home.js";
import { allLists } from "../../scripts/site/pages/lists/all-lists.js";
import { combinations } from "../../scripts/site/pages/lists/combinations.js";
import { groupingPage } from "../../scripts/site/pages/lists/grouping-pages.js";
import { pager } from "../../scripts/site/pages/lists/list-pages.js";
import { statutoryPage } from "../../scripts/site/pages/statutory.js";
import { filteredSearch, withPrefix } from "../../scripts/site/urls/urls.js";
import { contentFolder, removeFolders, report } from "../support/check/check-folder.js";
import { finance, waysContent } from "../support/site/ways-content.js";

let context: SiteContext;
let english: SiteContext;

beforeAll(async () => {
  context = await contextOf(waysContent());
  const [, locale] = context.locales;
  if (!locale) throw new Error("there is one language");
  english = contextIn(context, locale);
});
afterAll(removeFolders);

async function catalogueOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Catalogue> {
  const { catalogue, diagnostics } = await loadCatalogue(await contentFolder(files), defaultMessages);
  if (!catalogue) throw new Error(JSON.stringify(diagnostics));
  return catalogue;
}

async function contextOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<SiteContext> {
  const catalogue = await catalogueOf(files);
  return createContext(catalogue, groupCatalogue(catalogue), new Map());
}

const agencyUrl = `/agencies/${finance.slug}/`;
const listAt = (url: string, of = context) => allLists(of).find((list) => list.url === url);
/** Returns the links of a list to its parts by one property, as title, number and address. */
const partsOf = (url: string, id: string, of = context) => {
  const view = listAt(url, of)?.narrowing;
  const group = [...(view?.groups ?? []), ...(view?.folded ?? [])].find((each) => each.id === id);
  return [...(group?.links ?? []), ...(group?.more ?? [])].map(({ title, count, url: to }) => [
    title,
    count,
    to,
  ]);
};

describe("a list leads to its parts, with the number of reports of each", () => {
  test("an agency's list leads to pages of its topics and years", () => {
    const topics = partsOf(agencyUrl, "topic");
    expect(topics).toContainEqual(["财政预决算", 13, `${agencyUrl}topics/t3/`]);
    expect(partsOf(agencyUrl, "year")).toContainEqual(["2021年", 1, `${agencyUrl}years/2021/`]);
    expect(partsOf(agencyUrl, "agency")).toEqual([]);
  });

  test("a topic's list leads to pages of agencies, and to its own years", () => {
    expect(partsOf("/topics/t3/", "agency")).toContainEqual([finance.name, 13, `${agencyUrl}topics/t3/`]);
    const years = partsOf("/topics/t3/", "year");
    expect(years[0]?.[2]).toBe("/topics/t3/#y2026");
    expect(years.at(-1)?.[2]).toMatch(/^\/topics\/t3\/\d\/#y2015$/);
    const [, pageNumber = ""] = /\/(\d)\/#/.exec(String(years.at(-1)?.[2])) ?? [];
    const ids = listAt(`/topics/t3/${pageNumber}/`)?.sections.map(({ id }) => id);
    expect(ids).toContain("y2015");
  });

  test("a kind of document leads to the search page, with names encoded", () => {
    const genres = partsOf("/topics/t3/", "genre");
    expect(genres[0]?.[2]).toBe(filteredSearch({ topic: "财政预决算", genre: "预算" }));
    const url = filteredSearch({ agency: "甲&乙=#1+?" });
    expect(new URL(withPrefix(url, "/gk/"), "https://example.org").searchParams.get("agency")).toBe(
      "甲&乙=#1+?",
    );
    expect(withPrefix(url, "/gk/")).toMatch(/^\/gk\/search\/\?/);
  });

  test("in other languages the same links lead to the search page", () => {
    expect(partsOf(agencyUrl, "topic", english)[0]?.[2]).toMatch(/^\/search\/\?agency=.*&topic=/);
    expect(allLists(english).some(({ url }) => url.includes("/topics/t3/2/"))).toBe(true);
    expect(allLists(english).some(({ url }) => url.startsWith(`${agencyUrl}topics/`))).toBe(false);
  });

  test("the numbers of each group are those of the reports that have a value", () => {
    for (const [url, all] of [
      ["/catalogue/", context.grouped.all.length],
      [agencyUrl, context.grouped.agencies.find(({ key }) => key === finance.slug)?.reports.length],
    ] as const)
      for (const id of ["year", "topic", "genre"]) {
        const sum = partsOf(url, id).reduce((total, [, count]) => total + Number(count), 0);
        expect([url, id, sum]).toEqual([url, id, all]);
      }
  });
});

test("pages of parts exist up to a limit, which a setting lifts, and none equals an agency's whole list", async () => {
  const { site } = context.catalogue;
  expect(combinations(site, context.grouped).has(`${agencyUrl}years/2021/`)).toBe(true);
  const none = groupCatalogue(context.catalogue);
  expect(combinations({ combinedLists: false }, none).size).toBe(0);
  const one = await contextOf({ "reports/2022/a.md": report(1, { topic: "样例主题" }) });
  expect(combinations(one.catalogue.site, one.grouped).size).toBe(0);
  const many = { ...none, all: Array.from({ length: 4999 }, () => none.all[0]) } as typeof none;
  expect(combinations({ combinedLists: undefined }, many).size).toBe(0);
  expect(combinations({ combinedLists: true }, { ...many }).size).toBeGreaterThan(200);
});

test("a line of a list shows kind and status, and index numbers only in their order", async () => {
  const fields = { genre: "通知", report_year: "2021", status: "废止", status_since: "2023-01-01" };
  const { catalogue, ...rest } = await contextOf({
    "reports/2022/a.md": report(1, fields),
    "reports/2022/b.md": report(2),
  });
  const lists = allLists({ catalogue, ...rest });
  const lineIn = (url: string) =>
    lists.find((list) => list.url === url)?.sections[0]?.lines.find(({ genre }) => genre !== undefined);
  expect(lineIn("/catalogue/")).toMatchObject({
    genre: "通知",
    about: "2021年度",
    status: "废止",
    agency: "样例乡",
    indexNumber: undefined,
  });
  expect(lineIn("/agencies/yangli/")?.agency).toBeUndefined();
  expect(lineIn("/by-index-number/catalogue/")?.indexNumber).toMatch(/\/2022-000001$/);
});

test("a pager has all pages up to nine, and else the first, the last and two on each side", () => {
  const numbers = (page: number, pages: number) =>
    pager("/a/", page, pages).steps.map((step) => (step.gap ? "…" : step.page));
  expect(numbers(2, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(numbers(1, 12)).toEqual([1, 2, 3, "…", 12]);
  expect(numbers(6, 12)).toEqual([1, "…", 4, 5, 6, 7, 8, "…", 12]);
});

describe("the home page", () => {
  test("shows agencies under the groups of agencies.yaml, as the page of agencies does", () => {
    const [all] = groupingPage(context, "agencies");
    for (const parts of [homePage(context).agencies, all?.parts ?? []])
      expect(parts.map(({ heading, links }) => [heading, links.length])).toEqual([
        ["部门", 16],
        ["乡镇街道", 3],
      ]);
    expect(homePage(english).agencies.map(({ heading }) => heading)).toEqual([
      "Departments",
      "Townships and subdistricts",
    ]);
  });

  test("shows the largest topics with their newest reports, then the others", () => {
    const { topics, otherTopics, more } = homePage(context);
    expect(topics[0]).toMatchObject({
      title: "财政预决算",
      newest: { published: expect.any(String) as string },
    });
    expect([topics.length + otherTopics.length, more.topics]).toEqual([14, undefined]);
  });

  test("shows agencies of each group and a link to all where there are many", async () => {
    const agencies = Array.from({ length: 90 }, (_, index) => {
      const group = index < 60 ? "部门" : "乡镇街道";
      return `- { slug: a${index}, name: 样例${index}局, group: ${group} }\n`;
    });
    const files = Array.from({ length: 90 }, (_, index) => [
      `reports/2022/r${index}.md`,
      report(index + 1, { agency: `样例${index}局` }),
    ]);
    const many = await contextOf({
      "site.yaml": "name: 样例\npublisher: 样例0局\nurl: https://example.gov.cn\n",
      "agencies.yaml": agencies.join(""),
      ...(Object.fromEntries(files) as Record<string, string>),
    });
    const view = homePage(many);
    expect(view.agencies.map(({ links }) => links.length)).toEqual([16, 8]);
    expect(view.more.agencies).toEqual({ title: "全部 90 个机构", url: "/agencies/" });
  });
});

describe("what must be published", () => {
  const cases: readonly [string, Readonly<Record<string, string>>, string | undefined][] = [
    ["a genre", { title: "样例", genre: "决算" }, "20-7"],
    [
      "a disclosure item before the title",
      { title: "2021年预算", disclosure_item: "行政规范性文件" },
      "20-1",
    ],
    ["the end of a title", { title: "关于印发《样例管理办法》的通知" }, "20-1"],
    ["a title about a draft", { title: "关于公开征求《样例管理办法》意见的公告" }, "19"],
    ["a title", { title: "关于样例村土地征收的公告" }, "21-2"],
    ["a report that another rule requires", { title: "样例乡2021年法治政府建设情况报告" }, "20-15"],
    ["nothing", { title: "样例" }, undefined],
  ];
  test.each(cases)("a report is assigned by %s", async (_, fields, expected) => {
    const { reports } = await catalogueOf({ "reports/2022/a.md": report(1, fields) });
    expect(reports.map(itemOf)).toEqual([expected]);
  });

  test("the name of the agency assigns nothing", async () => {
    const { reports } = await catalogueOf({
      "agencies.yaml": "- { slug: a, name: 样例乡, full_name: 样例县教育局 }\n",
      "reports/2022/a.md": report(1, { title: "样例县教育局关于样例的函" }),
    });
    expect(reports.map(itemOf)).toEqual([undefined]);
  });

  test("each item has its newest documents and the list of all, or is missing", () => {
    const [article20, ...others] = statutoryPage(context).groups;
    const budgets = article20?.items.find(({ id }) => id === "item-20-7");
    expect(article20?.items.length).toBe(15);
    expect(budgets?.newest.length).toBe(3);
    expect(budgets?.all).toMatchObject({ url: "/statutory/20-7/", count: 233 });
    expect(budgets?.lacking).toBeUndefined();
    expect(article20?.items.find(({ id }) => id === "item-20-14")?.all).toBeUndefined();
    expect(others.at(-1)?.items.map(({ title }) => title)).toEqual(["社会救助", "养老服务", "生态环境"]);
    expect(listAt("/statutory/20-7/")?.total).toBe(233);
  });

  test("agencies without a budget in the newest year are named, and only what is open to all counts", async () => {
    const catalogue = await catalogueOf({
      "agencies.yaml": "- { slug: a, name: 样例乡 }\n- { slug: b, name: 样例镇 }\n",
      "reports/2022/a.md": report(1, { title: "样例乡2022年预算" }),
      "reports/2022/b.md": report(2, { title: "样例镇2022年预算", agency: "样例镇", openness: "依申请公开" }),
    });
    const [article20] = statutoryGroups(catalogue);
    const budgets = article20?.items.find(({ id }) => id === "20-7");
    expect(budgets?.reports.map(({ title }) => title)).toEqual(["样例乡2022年预算"]);
    expect(budgets?.lacking.map(({ name }) => name)).toEqual(["样例镇"]);
  });

  test("every item has a name in each language", () => {
    for (const tag of ["zh-CN", "en"] as const)
      for (const name of Object.values(siteMessages(tag).statutory.items)) expect(name).not.toBe("");
    expect(siteMessages("zh-CN").statutory.article("20", "15")).toBe("条例第二十条第十五项");
  });
});
