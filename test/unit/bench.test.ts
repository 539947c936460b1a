import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { writeCharts } from "../../scripts/dev/bench/charts.js";
import { withTables } from "../../scripts/dev/bench/document.js";
import { folderSize } from "../../scripts/dev/bench/measure.js";
import { printComparison } from "../../scripts/dev/bench/print.js";
import { drawPhrases, drawTitled } from "../../scripts/dev/bench/queries.js";
import { readResult, writeResult, type SystemComparison } from "../../scripts/dev/bench/result.js";
import { percentile, summarise, type QueryResult } from "../../scripts/dev/bench/score.js";
import { scan, scanned } from "../../scripts/dev/bench/truth.js";
import { generateReports, type SampleReport } from "../../scripts/dev/samples/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { temporaryFolders } from "../support/temporary-folders.js";

const temporary = temporaryFolders();

function report(slug: string, ...lines: string[]): SampleReport {
  return {
    slug,
    published: "2022-05-31",
    title: `样例${slug}`,
    indexNumber: "113307037368775858/2022-000001",
    agency: "样例乡",
    fields: { keywords: "水利" },
    lines: lines.map((text) => ({ text })),
  };
}

const scannedReports = [
  report("a", "加强组织领导。乡政府成立小组", "2018年共12345件"),
  report("b", "组织领导", "乡政府"),
].map(scanned);

test.each([
  ["组织领导", ["a", "b"]],
  ["织领", ["a", "b"]],
  ["领导乡", []], // a full stop and a line end separate phrases
  ["领导。乡政府", ["a", "b"]], // two phrases
  ["成立 小组", ["a"]],
  ["小组 成立", ["a"]], // white space separates phrases, in any order
  ["组织 乡政", ["a", "b"]],
  ["２０１８年", ["a"]],
  ["18年", []], // a run of digits must match completely
  ["共123", ["a"]], // the last one as a prefix
  ["123件", []],
  ["水利", ["a", "b"]],
  ["样例a", ["a"]],
  ["。", []],
])("a scan for %s finds %j", (query, expected) => {
  expect([...scan(scannedReports, query)].sort()).toEqual(expected);
});

test("phrases are substrings of the texts, of the requested lengths, and the same in every run", () => {
  const reports = [...generateReports({ reports: 20, characters: 600 })].map(scanned);
  const phrases = drawPhrases(reports, 60, [2, 8], 3);
  expect(phrases).toHaveLength(60);
  expect(drawPhrases(reports, 60, [2, 8], 3)).toEqual(phrases);
  const texts = reports.flatMap(({ lines }) => lines);
  for (const phrase of phrases) {
    expect(texts.some((text) => text.includes(phrase))).toBe(true);
    expect([...phrase].length).toBeGreaterThanOrEqual(2);
    expect([...phrase].length).toBeLessThanOrEqual(8);
  }
  const twice = reports.map((scannedReport) => ({ ...scannedReport, title: "样例" }));
  expect(drawTitled(twice, 5, 3)).toEqual([]);
  expect(new Set(drawTitled(reports, 15, 3).map(({ slug }) => slug)).size).toBe(15);
});

test("figures are what their names say", () => {
  const asked = (truth: string[], found: string[] | undefined, first: string[], ms: number): QueryResult => ({
    truth: new Set(truth),
    found: found && new Set(found),
    first,
    ms,
    traffic: { index: ms * 1024, records: 0, all: ms * 2048 },
  });
  const figures = summarise([
    asked(["a", "b"], ["a", "b"], ["a", "b"], 10),
    asked(["a", "b"], ["a", "c"], ["c", "a"], 20),
    asked(["a"], [], [], 30),
    asked([], [], [], 40),
    asked(["a"], undefined, ["a"], 100), // too many to compare
  ]);
  expect(figures).toEqual({
    recall: 0.5,
    precision: 0.75,
    exactQueries: 0.5,
    nothingFound: 1 / 3,
    firstTenHold: 0.8,
    indexKilobytes: 30,
    recordKilobytes: 0,
    allKilobytes: 60,
    medianMs: 30,
    p95Ms: 100,
  });
  expect(percentile([3, 1, 2, 4], 0.5)).toBe(2);
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});

test("files and bytes below a folder are counted", async () => {
  const folder = await temporary();
  await writeFile(path.join(folder, "a.html"), "12345");
  await writeFile(path.join(folder, "b.js"), "123");
  expect(await folderSize(folder)).toEqual({ files: 2, bytes: 8, pages: 1 });
});

const comparison: SystemComparison = {
  machine: { processors: 2 },
  size: { reports: 7, characters: 900, years: 3 },
  figures: { ours: { seconds: 2, pages: 9, changedSeconds: 0.5 }, hugo: { seconds: 3, bytes: 3 * 2 ** 20 } },
  notes: ["说明"],
};

test("a table shows each system's figures, and costs as ratios to ours", () => {
  const printed = printComparison("build", comparison, defaultMessages).split("\n");
  const row = (name: string) =>
    printed
      .find((line) => line.startsWith(name))
      ?.trim()
      .split(/\s{2,}/);
  expect(row("用时")).toEqual(["用时（秒）", "2.0", "3.0 (×1.50)"]);
  expect(row("网页")).toEqual(["网页（个）", "9", "—"]);
  expect(row("改动一份")).toEqual(["改动一份报告后重新生成（秒）", "0.5 (25.0 %)", "—"]);
  expect(row("大小")).toEqual(["大小（MB）", "—", "3.0"]);
  expect(printed.at(-1)).toBe("说明");
});

test("a result keeps the other comparison of its file, and an invalid file is refused", async () => {
  const file = path.join(await temporary(), "result.json");
  await expect(readResult(file)).rejects.toThrow(file);
  await writeResult(file, { comparisons: { build: comparison } });
  await writeResult(file, { comparisons: { search: comparison } });
  expect(await readResult(file)).toEqual({ comparisons: { build: comparison, search: comparison } });
  await writeFile(file, '{ "comparisons": { "build": { "figures": "many" } } }');
  await expect(readResult(file)).rejects.toThrow(file);
  await expect(writeResult(file, { comparisons: {} })).rejects.toThrow(file);
});

test("the tables of the document are those of the committed result", async () => {
  const document = await readFile("docs/performance.md", "utf8");
  expect(withTables(document, await readResult("docs/performance.json"))).toBe(document);
  expect(() => withTables("no marks", { comparisons: {} })).toThrow("measured");
});

test("charts contain figures and names, and are the same each time", async () => {
  const folder = await temporary();
  const names = await writeCharts(folder, comparison);
  expect(names).toEqual(["build-seconds.svg", "build-again.svg"]);
  const svg = await readFile(path.join(folder, "build-seconds.svg"), "utf8");
  for (const text of ["Gongkai", "Hugo + Pagefind default", ">2.0<", ">3.0<"]) expect(svg).toContain(text);
  await writeCharts(folder, comparison);
  expect(await readFile(path.join(folder, "build-seconds.svg"), "utf8")).toBe(svg);
});
