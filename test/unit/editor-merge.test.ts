import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mergeFile, newFile, readFile } from "../../scripts/editor/browser/merge.js";
import type { FormData } from "../../scripts/editor/browser/values.js";
import { pageFormFields } from "../../scripts/editor/fields.js";
import { formFields } from "../../scripts/editor/index.js";
import { sequence } from "../../scripts/dev/samples/index.js";

const seed = readFileSync("content/reports/2022/fazhi-2018.md", "utf8");

const odd = `---
# 录入时的说明
名称:   "一份  报告" # 原件没有标题
索引号: '113307037368775858/2022-144431'

发布机构: 源东乡
公开日期: 2022-05-31   # 已核对
公开方式: 主动公开
自拟项目: [不认识的, 项目]
关键词: [法治, 政府]
内容概述: |
  第一行
  第二行
附件:
  # 先表后图
  - {文件: 一.pdf, 名称: 附表一}
  - 文件: "二.pdf"
    名称: 附表二   # 两页
免检:
  punctuation: 原文如此
---

第一段,半角。\r
第二段。

末段没有换行`;

/** Returns the file after changing the form's values. */
function edit(source: string, changes: FormData, body?: (body: string) => string): string | undefined {
  const file = readFile(source, formFields);
  if (!file) throw new Error("not readable");
  return mergeFile(source, formFields, { ...file.values, ...changes }, (body ?? String)(file.body));
}

describe("a file without edits is returned byte for byte", () => {
  test.each([
    ["the seed", seed],
    ["labels, comments, quotes and unknown fields", odd],
    ["Windows line ends", odd.replace(/\r?\n/g, "\r\n")],
    ["a byte order mark", `\uFEFF${seed}`],
  ])("%s", (_, source) => {
    expect(edit(source, {})).toBe(source);
    expect(edit(source, {}, (body) => body.replace(/\r\n/g, "\n"))).toBe(source);
  });

  test("a changed line leaves all others unchanged, and keeps its comment and quotes", () => {
    expect(edit(odd, { title: "另一份报告" })).toBe(odd.replace('"一份  报告"', '"另一份报告"'));
    expect(edit(odd, { published: "2022-06-01" })).toBe(odd.replace("2022-05-31 ", "2022-06-01 "));
    expect(edit(odd, { summary: "一行" })).toBe(odd.replace("|\n  第一行\n  第二行", "一行"));
  });

  test("a new field is inserted in the order of the schema, under a label in a file of labels", () => {
    expect(edit(seed, { summary: "新的概述" })).toBe(
      seed.replace("genre: 报告\n", "genre: 报告\nsummary: 新的概述\n"),
    );
    expect(edit(odd, { genre: "报告" })).toBe(
      odd.replace("公开日期: 2022-05-31   # 已核对\n", "$&体裁分类: 报告\n"),
    );
  });

  test("an emptied field is removed with its line", () => {
    expect(edit(seed, { genre: "" })).toBe(seed.replace("genre: 报告\n", ""));
    expect(edit(odd, { summary: undefined })).toBe(odd.replace("内容概述: |\n  第一行\n  第二行\n", ""));
  });

  test("unchanged items of a list keep their lines", () => {
    const attachments = [
      { file: "一.pdf", title: "附表一" },
      { file: "二.pdf", title: "附表二" },
      { file: "三.pdf", title: "附表三" },
    ];
    expect(edit(odd, { attachments })).toBe(
      odd.replace("附表二   # 两页\n", "$&  - file: 三.pdf\n    title: 附表三\n"),
    );
    expect(edit(odd, { attachments: attachments.slice(1, 2) })).toBe(
      odd.replace("  - {文件: 一.pdf, 名称: 附表一}\n", ""),
    );
  });

  test("waivers are a map in the file and rows in the form", () => {
    expect(readFile(odd, formFields)?.values["waive"]).toEqual([{ rule: "punctuation", reason: "原文如此" }]);
    const waive = [{ rule: "punctuation", reason: "公开的原件如此" }];
    expect(edit(odd, { waive })).toBe(odd.replace("原文如此", "公开的原件如此"));
  });

  test("a paragraph edited in a browser keeps line ends and last line of the others", () => {
    const inBrowser = (body: string) => body.replace(/\r\n/g, "\n").replace("第二段", "另一段");
    expect(edit(odd, {}, inBrowser)).toBe(odd.replace("第二段", "另一段"));
    const windows = odd.replace(/\r?\n/g, "\r\n");
    expect(edit(windows, {}, inBrowser)).toBe(windows.replace("第二段", "另一段"));
  });
});

test("values that YAML would read differently are quoted, and are read back unchanged", () => {
  const values = [
    "甲: 乙",
    "# 开头",
    "- 条",
    '"引号"',
    "'",
    "尾 #",
    "是：否",
    "[x]",
    "&锚",
    "*",
    "!",
    "%",
    "@",
    "`",
    "0123",
    "true",
    "~",
    "多行\n第二行",
    "\\n",
  ];
  for (const value of values) {
    const merged = edit(seed, { title: value.replace("\n", " "), summary: value });
    const read = merged === undefined ? undefined : readFile(merged, formFields)?.values;
    expect(read).toMatchObject({ title: value.replace("\n", " "), summary: value });
  }
});

test("an unreadable file is not shown in a form, and never written", () => {
  for (const source of [
    "没有元数据",
    "---\ntitle: [半个\n---\n文",
    "---\ntitle: 甲\ntitle: 乙\n---\n",
    "---\n{title: 甲}\n---\n",
  ]) {
    expect(readFile(source, formFields)).toBeUndefined();
    expect(mergeFile(source, formFields, { title: "新" }, "")).toBeUndefined();
  }
});

test("a new file has its fields in the order of the schema", () => {
  const values = {
    openness: "主动公开",
    title: "甲: 乙",
    draft: false,
    keywords: "法治、政府",
    attachments: [{ file: "表.xlsx", title: "" }],
  };
  expect(newFile(formFields, values, "一、正文\r\n\r\n第二段")).toBe(
    `---\ntitle: "甲: 乙"\nopenness: 主动公开\nkeywords: 法治、政府\nattachments:\n  - file: 表.xlsx\n---\n\n一、正文\n\n第二段\n`,
  );
});

test("whatever is changed, everything else stays", () => {
  const next = sequence(11);
  const pick = <T>(list: readonly T[]) => list[next(list.length)];
  for (let run = 0; run < 300; run += 1) {
    const source = pick([seed, odd, odd.replace(/\r?\n/g, "\r\n")]) ?? seed;
    const field = pick(formFields.filter(({ kind }) => kind === "text" || kind === "words"));
    if (!field) throw new Error("the field does not exist");
    const value = pick(["", "新值", "新: 值", "两行\n文字", "'引'"]) ?? "";
    const merged = edit(source, { [field.key]: value });
    const lines = (text: string) => text.split("\n");
    const name = new RegExp(`^(${field.key}|${field.label}):`);
    const kept = lines(source).filter(
      (line, index, all) =>
        !name.test(line) &&
        !(
          line.startsWith("  第") &&
          name.test(all.slice(0, index).findLast((before) => /^\S/.test(before)) ?? "")
        ),
    );
    expect(lines(merged ?? "")).toEqual(expect.arrayContaining(kept));
  }
});

describe("the title of a page in other languages", () => {
  const page = (titles: string) => `---\ntitle: 公开指南\n${titles}order: 1\n---\n样例。\n`;
  const english = [{ language: "en", text: "Guide" }];

  test.each([
    "title_en: Guide # 样例\n",
    "英文名称: Guide\n",
    "titles: { en: Guide }\n",
    "其他语言名称:\n  en: Guide\n",
  ])("is shown and kept as it was written: %j", (titles) => {
    const file = readFile(page(titles), pageFormFields);
    expect(file?.values["titles"]).toEqual(english);
    expect(mergeFile(page(titles), pageFormFields, { ...file?.values, summary: "一" }, "样例。\n")).toBe(
      page(`${titles}summary: 一\n`),
    );
  });

  test("is written under its key after a change, and removed when it was emptied", () => {
    const source = page("title_en: Guide\n");
    const values = readFile(source, pageFormFields)?.values;
    const titles = [...english, { language: "zh-TW", text: "公開指南" }];
    expect(mergeFile(source, pageFormFields, { ...values, titles }, "样例。\n")).toBe(
      page("titles:\n  en: Guide\n  zh-TW: 公開指南\n"),
    );
    expect(mergeFile(source, pageFormFields, { ...values, titles: [] }, "样例。\n")).toBe(page(""));
  });
});
