import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { loadCatalogue } from "../../scripts/catalogue/index.js";
import { checkCatalogue } from "../../scripts/check/index.js";
import { noCommit } from "../support/check/check-folder.js";
import { parseMarkdown, plainLines } from "../../scripts/markdown/index.js";
import {
  escapeMarkdown,
  generatedSettings,
  generateReports,
  readTexts,
  varyTexts,
  writeReports,
} from "../../scripts/dev/samples/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { temporaryFolders } from "../support/temporary-folders.js";

const temporary = temporaryFolders();

test("the same options give the same reports, and a report does not depend on their number", () => {
  const few = [...generateReports({ reports: 3, characters: 500 })];
  expect([...generateReports({ reports: 5, characters: 500 })].slice(0, 3)).toEqual(few);
  const others = [...generateReports({ reports: 3, characters: 500, seed: 2 })];
  expect(others.map(({ lines }) => lines)).not.toEqual(few.map(({ lines }) => lines));
});

test("each report is marked as a sample and has the requested length", () => {
  for (const { title, lines } of generateReports({ reports: 50, characters: 2000 })) {
    expect(title).toContain("样例");
    const lengths = lines.map(({ text }) => [...text].length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    expect(total).toBeGreaterThanOrEqual(2000);
    // A text ends with the paragraph that makes it long enough, perhaps below two new headings.
    const last = lengths.slice(-3).reduce((sum, length) => sum + length, 0);
    expect(total - last).toBeLessThan(2000);
  }
});

test("a catalogue of samples passes the check, with several years, agencies, topics, genres and statuses", async () => {
  const folder = await temporary();
  const reports = generateReports({ reports: 300, years: 6, characters: 200 });
  const written = await writeReports(folder, generatedSettings, reports);
  const { catalogue, diagnostics } = await loadCatalogue(folder, defaultMessages);
  expect(diagnostics).toEqual([]);
  if (!catalogue) throw new Error("not loaded");
  expect((await checkCatalogue(catalogue, defaultMessages, { commit: noCommit })).found).toEqual([]);
  expect([written.reports, catalogue.reports.length]).toEqual([300, 300]);
  const loaded = catalogue.reports;
  const kinds = (of: (report: (typeof loaded)[number]) => string | undefined) => new Set(loaded.map(of)).size;
  expect(kinds(({ folder: year }) => year)).toBe(6);
  expect(kinds(({ agency }) => agency.code)).toBeGreaterThan(5);
  expect(kinds(({ topic }) => topic?.slug)).toBeGreaterThan(5);
  expect(kinds(({ genre }) => genre)).toBeGreaterThan(5);
  expect(kinds(({ status }) => status)).toBe(4);
  expect(kinds(({ title }) => title)).toBe(300);
});

test.each([
  "# 一",
  "1. 一",
  "12) 二",
  "- 三",
  "+ 四",
  "* 五",
  "> 六",
  "---",
  "===",
  "*七* _八_ `九` ~~十~~",
  "[名](http://example.cn) ![图](a.png) [x]: y",
  "<b>&amp;</b> a|b|c \\",
  "2018年1.5%、3-4件",
])("the line %s is shown unchanged by Markdown", (line) => {
  expect(plainLines(parseMarkdown(`${escapeMarkdown(line)}\n`))).toEqual([line]);
});

test("texts are repeated, marked and varied, until there are enough characters", async () => {
  const folder = await temporary();
  await writeFile(path.join(folder, "a.txt"), "甲市条例\n第1条 为了甲，根据乙，结合丙，按照丁，制定戊。\n");
  await writeFile(path.join(folder, "b.txt"), "乙市报告\r\n\r\n　　办结8件。\r\n");
  await writeFile(path.join(folder, "INDEX.tsv"), "file\ttitle\n");
  const texts = await readTexts(folder);
  expect(texts).toEqual([
    { title: "甲市条例", lines: ["第1条 为了甲，根据乙，结合丙，按照丁，制定戊。"] },
    { title: "乙市报告", lines: ["办结8件。"] },
  ]);
  expect([...varyTexts(texts)].map(({ title }) => title)).toEqual(["甲市条例", "乙市报告"]);
  const many = [...varyTexts(texts, 400)];
  const length = many.reduce((sum, { title, lines }) => sum + title.length + (lines[0]?.text.length ?? 0), 0);
  expect(length).toBeGreaterThanOrEqual(380);
  const titles = many.map(({ title }) => title);
  expect(new Set(titles).size).toBe(many.length);
  expect(titles.slice(2).every((title) => title.includes("样例"))).toBe(true);
  const lines = many.map((report) => report.lines[0]?.text);
  expect(new Set(lines).size).toBe(many.length);
  expect([...varyTexts(texts, 400)]).toEqual(many);
});

test("texts that cannot be read are refused by name", async () => {
  const folder = await temporary();
  await expect(readTexts(folder)).rejects.toThrow(folder);
  await writeFile(path.join(folder, "a.txt"), Uint8Array.of(0xb1, 0xa8, 0xb8, 0xe6));
  await expect(readTexts(folder)).rejects.toThrow(/a\.txt.*UTF-8/);
  await writeFile(path.join(folder, "a.txt"), " \n\n");
  await expect(readTexts(folder)).rejects.toThrow("a.txt");
  await expect(readTexts(path.join(folder, "none"))).rejects.toThrow("none");
});
