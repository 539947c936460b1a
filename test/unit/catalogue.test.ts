import { afterEach, describe, expect, test } from "vitest";
import { creditCodeCheck, organisationCodeCheck, parseDay } from "../../scripts/catalogue/index.js";
import { parseMarkdown, plainLines, renderMarkdown } from "../../scripts/markdown/index.js";
import {
  check,
  checkFolder,
  contentFolder,
  found,
  removeFolders,
  report,
} from "../support/check/check-folder.js";

afterEach(removeFolders);

describe("an unreadable report is refused with its position", () => {
  const cases: [string, string | Uint8Array, string][] = [
    ["code in front matter", "---js\n{ title: process.exit(3) }\n---\n", "1 front-matter"],
    ["a key of the site generator", report(1, { permalink: "../../x.html" }), "7 unknown-field"],
    ["a day that does not exist", report(1, { published: "2022-02-30" }), "5 schema"],
    ["a missing field", "---\ntitle: 样例\n---\n", "1 schema"],
    ["a tab in YAML", "---\ntitle: 样例\nkeywords:\n\t- 甲\n---\n", "4 yaml"],
    ["no front matter", "样例文字\n", "1 front-matter"],
    ["an alias", "---\ntitle: &a 样例\nsummary: *a\n---\n", "2 yaml"],
    ["GBK", Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb1, 0xa8, 0xb8, 0xe6]), "2 encoding"],
    ["a wrong check character", report(1, { index_number: "113307037368775859/2022-1" }), "3 index-number"],
    ["an unknown agency", report(1, { agency: "样例镇" }), "4 vocabulary"],
  ];
  test.each(cases)("%s", async (_, content, expected) => {
    const diagnostics = await check({ "reports/2022/a.md": content });
    expect(found(diagnostics)).toContain(`reports/2022/a.md:${expected}`);
    for (const { message, hint } of diagnostics) expect(`${message}${hint}`).toMatch(/\p{Script=Han}/u);
  });

  test("names of more than 200 bytes are refused", async () => {
    const name = (characters: number) => `reports/2022/${"样".repeat(characters)}.md`;
    const folder = await contentFolder({ [name(65)]: report(1), [name(66)]: report(2) });
    const diagnostics = await checkFolder(folder);
    expect(diagnostics.map(({ file, message }) => [file, message])).toEqual([[name(66), "文件名太长"]]);
  });
  test("a report without any day in the folder 0000 gets lines to paste without that year", async () => {
    const folder = await contentFolder({ "reports/0000/a.md": "---\ntitle: 样例\n---\n样例。\n" });
    const diagnostics = await checkFolder(folder);
    expect(diagnostics.map(({ paste }) => paste)).toContain("published: 年-月-日");
    expect(diagnostics.map(({ paste }) => paste).join("\n")).not.toContain("0000");
  });
  test("files that Windows cannot check out are refused by name", async () => {
    const names = ["con.md", "Aux.预算.pdf", "lpt1.md", "附件?.pdf", "a|b.pdf"].map(
      (name) => `reports/2022/${name}`,
    );
    const others = ["concord.md", "com.md", "nul1.md"].map((name) => `reports/2022/${name}`);
    const diagnostics = await check(Object.fromEntries([...names, ...others].map((name) => [name, "boom"])));
    const refused = diagnostics.filter(({ rule }) => rule === "unexpected-file");
    expect(refused.map(({ file }) => file).sort()).toEqual([...names].sort());
    expect(refused[0]?.message).toContain("Windows");
  });

  test("files that a build tool would run are refused by name", async () => {
    const names = [
      "x.11ty.js",
      "x.11tydata.js",
      "reports/reports.11tydata.cjs",
      "_data/x.js",
      "x.njk",
      "x.liquid",
    ];
    const diagnostics = await check(Object.fromEntries(names.map((name) => [name, "boom"])));
    expect(diagnostics.map(({ file }) => file).sort()).toEqual([...names].sort());
  });
});

test("Chinese labels replace English keys", async () => {
  const text = report(1).replace("title:", "名称:").replace("openness:", "公开方式:");
  expect(await check({ "reports/2022/a.md": text })).toEqual([]);
});

test("the check characters of the standards", () => {
  expect(creditCodeCheck("11330703736877585")).toBe("8");
  expect(organisationCodeCheck("73687758")).toBe("5");
});

test("days exist in the calendar", () => {
  expect(parseDay("2024-02-29")).toBe("2024-02-29");
  for (const wrong of ["2022-02-30", "2023-02-29", "2022-2-3", "2022-13-01", ""])
    expect(parseDay(wrong)).toBeUndefined();
});

test("Markdown shows what was typed, and nothing of it runs", () => {
  const parsed = parseMarkdown("{{ 7*7 }} <script>x</script>\n下一行\n\n[甲](javascript:alert(1))");
  const html = renderMarkdown(parsed, { pathPrefix: "/g/", tableLabel: "表" });
  expect(html).toContain("{{ 7*7 }} &lt;script&gt;x&lt;/script&gt;<br>");
  expect(html).not.toContain("javascript:");
  expect(plainLines(parsed)).toEqual(["{{ 7*7 }} <script>x</script>", "下一行", "甲"]);
});

test("a list keeps the numbers that were typed", () => {
  const parsed = parseMarkdown("1. 甲\n1. 乙\n5. 丙\n\n2) 丁");
  const html = renderMarkdown(parsed, { pathPrefix: "/", tableLabel: "表" });
  expect([...html.matchAll(/<li[^>]* value="(\d+)"/g)].map(([, value]) => value)).toEqual([
    "1",
    "1",
    "5",
    "2",
  ]);
  expect(plainLines(parsed)).toEqual(["1.", "甲", "1.", "乙", "5.", "丙", "2)", "丁"]);
});

test("a footnote is below the text, linked both ways, and its words are indexed", () => {
  const parsed = parseMarkdown("甲[^1]乙。\n\n[^1]: 丙");
  const html = renderMarkdown(parsed, { pathPrefix: "/", tableLabel: "表" });
  expect(html).toContain('href="#fn1"');
  expect(html).toContain('href="#fnref1"');
  expect(plainLines(parsed)).toEqual(["甲乙。", "丙"]);
});
