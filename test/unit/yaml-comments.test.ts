import { afterEach, describe, expect, test } from "vitest";
import { nameEdits } from "../../scripts/catalogue/index.js";
import { applyFixes } from "../../scripts/check/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { writeFrontMatter } from "../../scripts/import/compose/front-matter.js";
import { writeEntry } from "../../scripts/editor/browser/yaml-writer.js";
import { check, contentFolder, found, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

const file = "reports/2022/a.md";
const texts = async (fields: Readonly<Record<string, string>>) =>
  (await check({ [file]: report(1, fields) })).map(({ line, column, rule, hint, paste }) => ({
    at: `${line}:${column} ${rule}`,
    hint,
    paste,
  }));

describe("a comment after a value is an error that offers both lines", () => {
  test.each<[string, Record<string, string>, string, string]>([
    ["a title", { title: "关于改造 #1号楼的公告" }, "2:13 yaml-comment", 'title: "关于改造 #1号楼的公告"'],
    ["a title of nothing else", { title: "#1号楼" }, "2:8 yaml-comment", 'title: "#1号楼"'],
    ["a quoted title", { title: '"关于"  # 批注' }, "2:14 yaml-comment", 'title: "关于  # 批注"'],
    ["an item", { keywords: "\n  - 甲\n  - 乙 #丙" }, "9:7 yaml-comment", '  - "乙 #丙"'],
    ["an item of nothing else", { keywords: "\n  - 甲\n  - #丁" }, "9:5 yaml-comment", '  - "#丁"'],
    ["a list on a line", { keywords: "[甲, 乙] # 批注" }, "7:18 yaml-comment", "# 批注\nkeywords: [甲, 乙]"],
    [
      "a value in quotation marks of another kind",
      { title: "‘关于’ #1" },
      "2:13 yaml-comment",
      'title: "‘关于’ #1"',
    ],
    ["the head of a list", { keywords: "# 批注\n  - 甲" }, "7:11 yaml-comment", "# 批注\nkeywords:"],
    ["the head of a text", { summary: "| # 批注\n  甲" }, "7:12 yaml-comment", "# 批注\nsummary: |"],
  ])("%s", async (_, fields, at, paste) => {
    const [first, ...others] = await texts(fields);
    expect([first?.at, first?.paste, others]).toEqual([at, paste, []]);
    expect(first?.hint).toContain("单独写一行");
  });

  test("also where it contains the end of a list", async () => {
    const [first] = await texts({ keywords: "[甲, 乙 #丙]" });
    expect(first).toMatchObject({ at: "7:17 yaml-comment", paste: 'keywords: [甲, "乙 #丙"]' });
  });

  test("or where the value began on a line above", async () => {
    const [first] = await texts({ title: "关于\n  改造 #1号\n  的公告" });
    expect(first).toEqual({
      at: "3:6 yaml-comment",
      hint: expect.stringContaining("一行"),
      paste: undefined,
    });
  });

  test("in settings", async () => {
    const settings = {
      "site.yaml": "name: 样例 #1\npublisher: 样例乡\nurl: https://example.gov.cn\n",
      "agencies.yaml": "- { slug: yl, name: 样例乡 } # 乡\n",
      "topics.yaml": "- slug: fz\n  name: 法治 #2\n",
    };
    expect(found(await check(settings))).toEqual([
      "agencies.yaml:1 yaml-comment",
      "site.yaml:1 yaml-comment",
      "topics.yaml:2 yaml-comment",
    ]);
  });

  test("a comment on a line of its own, and a # that is none, stay", async () => {
    const fields = {
      summary: "样例#1、C# 和 “#”",
      source: '"样例 #1"',
      keywords: "\n  # 批注\n  - 甲#乙\n\n  # 另一个",
      "# 批注": "无",
    };
    expect(await texts(fields)).toEqual([]);
  });
});

test("--fix makes it a part of title, summary and keywords, and of nothing else", async () => {
  const fields = {
    title: "关于改造 #1号楼的公告",
    内容概述: "甲 #乙",
    keywords: "\n  - 乙 #丙\n  - #丁",
    source: "样例 #3",
  };
  const folder = await contentFolder({ [file]: report(1, fields) });
  const [fixed] = applyFixes([], folder, nameEdits(folder, defaultMessages));
  expect(fixed?.after).toBe(
    fixed?.before
      .replace("关于改造 #1号楼的公告", '"关于改造 #1号楼的公告"')
      .replace("甲 #乙", '"甲 #乙"')
      .replace("- 乙 #丙", '- "乙 #丙"')
      .replace("- #丁", '- "#丁"'),
  );
});

test("what the program writes has no such comment", () => {
  const values = ["关于改造 #1号楼", "#1号楼", "甲 # 乙", "甲\t#乙"];
  for (const value of values) {
    expect(writeEntry("title", value)).toMatch(/^title: ["']/);
    expect(writeFrontMatter(new Map([["title", { value }]]), [])).toMatch(/\ntitle: ["']/);
  }
});
