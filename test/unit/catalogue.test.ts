import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  creditCodeCheck,
  loadCatalogue,
  organisationCodeCheck,
  parseDay,
  sortDiagnostics,
  type Diagnostic,
} from "../../scripts/catalogue/index.js";
import { checkCatalogue, rules, type Example } from "../../scripts/check/index.js";
import { parseMarkdown, plainLines, renderMarkdown } from "../../scripts/markdown/index.js";

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

const settings = {
  "site.yaml": "name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\n",
  "agencies.yaml": '- { slug: yangli, name: 样例乡, code: "113307037368775858" }\n',
  "topics.yaml": "- { slug: yangli, name: 样例主题 }\n",
};

/** A plain good sample report; `fields` come in the place of or after its own, `text` is on line 8. */
function report(serial: number, fields: Readonly<Record<string, string>> = {}, text = "样例文字。"): string {
  const all = {
    title: `样例报告${serial}`,
    index_number: `113307037368775858/2022-${String(serial).padStart(6, "0")}`,
    agency: "样例乡",
    published: "2022-05-31",
    openness: "主动公开",
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n${text}\n`;
}

async function check(files: Readonly<Record<string, string | Uint8Array>>): Promise<Diagnostic[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-"));
  folders.push(folder);
  for (const [file, content] of Object.entries({ ...settings, ...files })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  const { catalogue, diagnostics } = await loadCatalogue(folder);
  return sortDiagnostics([...diagnostics, ...(catalogue ? checkCatalogue(catalogue) : [])]);
}

const found = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`);

function exampleFiles({ reports, files = [] }: Example): Record<string, string> {
  const result: Record<string, string> = {};
  reports.forEach(({ name, fields, text }, index) => {
    result[`reports/2022/${name ?? String.fromCharCode(97 + index)}.md`] = report(index + 1, fields, text);
  });
  for (const file of files) result[`reports/2022/${file}`] = "样例";
  return result;
}

describe("each rule's own examples", () => {
  for (const rule of rules) {
    test(`${rule.id}: the good example passes`, async () => {
      expect(found(await check(exampleFiles(rule.examples.good)))).toEqual([]);
    });
    test(`${rule.id}: the bad example is found`, async () => {
      const diagnostics = await check(exampleFiles(rule.examples.bad));
      expect(found(diagnostics)).toEqual(rule.examples.bad.findings.map((place) => `${place} ${rule.id}`));
    });
  }
});

describe("a report that cannot be read is refused with its place", () => {
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

test("Chinese labels stand for English keys", async () => {
  const text = report(1).replace("title:", "名称:").replace("openness:", "公开方式:");
  expect(await check({ "reports/2022/a.md": text })).toEqual([]);
});

test("the check characters of the standards", () => {
  expect(creditCodeCheck("11330703736877585")).toBe("8");
  expect(organisationCodeCheck("73687758")).toBe("5");
});

test("days are days of the calendar", () => {
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
  expect([...html.matchAll(/<li value="(\d+)"/g)].map(([, value]) => value)).toEqual(["1", "1", "5", "2"]);
  expect(plainLines(parsed)).toEqual(["1.", "甲", "1.", "乙", "5.", "丙", "2)", "丁"]);
});

test("the committed content has no finding", async () => {
  const { catalogue, diagnostics } = await loadCatalogue("content");
  expect([...diagnostics, ...(catalogue ? checkCatalogue(catalogue) : [])]).toEqual([]);
});
