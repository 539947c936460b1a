import { afterEach, expect, test } from "vitest";
import { loadCatalogue } from "../../scripts/catalogue/index.js";
import { reportForm } from "../../scripts/editor/form.js";
import { catalogueFacets } from "../../scripts/pipeline/search-records.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { check, contentFolder, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

/** Article 8 of the regulation on official documents (党政机关公文处理工作条例). */
const fifteen = "决议 决定 命令（令） 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要".split(" ");

const reports = (genres: readonly string[]) =>
  Object.fromEntries(
    genres.map((genre, index) => [
      `reports/2022/g${index}.md`,
      report(index + 1, { genre }, `样例${genre}。`),
    ]),
  );

async function load(files: Readonly<Record<string, string>>) {
  return loadCatalogue(await contentFolder(files), defaultMessages);
}

test("the fifteen kinds of official documents, and what catalogues had before, are genres", async () => {
  const genres = [...fifteen, "规划", "预算", "决算", "其他"];
  const { catalogue, diagnostics } = await load(reports(genres));
  expect(diagnostics).toEqual([]);
  expect(catalogue?.reports.map(({ genre }) => genre).sort()).toEqual([...genres].sort());
});

test.each(["命令", "令", "命令(令)"])("%s is 命令（令）", async (genre) => {
  const { catalogue } = await load(reports([genre]));
  expect(catalogue?.reports[0]?.genre).toBe("命令（令）");
});

test("genres.yaml adds genres to reports, forms and facets; other words are reported", async () => {
  const genres = "- name: 办法\n  names: { en: Measures }\n- { name: 细则 }\n";
  const files = { ...reports(["办法", "细则", "通知"]), "genres.yaml": genres };
  const { catalogue, diagnostics } = await load(files);
  expect(diagnostics).toEqual([]);
  if (!catalogue) throw new Error("no catalogue");
  const field = reportForm(catalogue, defaultMessages).find(({ name }) => name === "genre");
  expect(field?.options).toEqual(expect.arrayContaining([...fifteen, "办法", "细则"]));
  expect([...catalogueFacets(catalogue.reports).genre].sort()).toEqual(["办法", "细则", "通知"].sort());
  const [unknown] = await check({ ...files, ...reports(["办发"]) });
  expect(unknown).toMatchObject({
    line: 7,
    severity: "error",
    message: "没有“办发”这种体裁",
    paste: "genre: 办法",
  });
});

test("genres.yaml has as many entries as the index has room for", async () => {
  const list = (count: number) =>
    Array.from({ length: count }, (_, index) => `- name: 体裁${index}\n`).join("");
  expect(await check({ "genres.yaml": list(12), ...reports(["通知"]) })).toEqual([]);
  expect((await check({ "genres.yaml": list(13) })).map(({ file, message }) => [file, message])).toEqual([
    ["genres.yaml", "genres.yaml 里有 13 种体裁，最多 12 种"],
  ]);
});
