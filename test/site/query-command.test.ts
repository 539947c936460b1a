import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import sqlite from "node-sqlite3-wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { columns } from "../../scripts/export/index.js";
import { runHere } from "../support/run-here.js";
import { titles, writeQuerySample } from "../support/query/sample.js";

const { a, b, c } = titles;
let folder: string;
let content: string;

beforeAll(async () => {
  ({ folder, content } = await writeQuerySample());
});
afterAll(() => rm(folder, { recursive: true }));

const query = (...args: string[]) => runHere("query", ["--content", content, ...args]);

describe("invalid parts of a query are named, with suggestions", () => {
  test("all errors at once", async () => {
    const { code, stdout, stderr } = await query("yeer=2022 status=好");
    expect({ code, stdout, lines: stderr.split("\n").length }).toEqual({ code: 2, stdout: "", lines: 4 });
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each([
    ["--format", "xml", "table|json"],
    ["--fields", "titl", "是不是“title”"],
    ["--limit", "0", "--limit"],
    ["--base-url", "ftp://a", "--base-url"],
  ])("%s %s", async (option, value, words) => {
    const { code, stderr } = await query(option, value);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe("formats", () => {
  test("a table is aligned, and contains no terminal control characters", async () => {
    const { stdout, stderr } = await query("--fields", "agency,title,keywords");
    expect(stdout.split("\n")).toEqual([
      "发布机构  名称           关键词",
      "样例乡    样例乙",
      "样例乡    \u{FFFD}[31m样例，丙",
      "邻乡      样例甲         水利；森林防火",
      "",
    ]);
    expect(stderr).toContain("3");
  });

  test("CSV equals the site's, for the matching reports only", async () => {
    const { stdout } = await query("year=2022", "--format", "csv");
    const data = parseCsv<Record<string, string>>(stdout, { bom: true, columns: true });
    expect(Object.keys(data[0] ?? {})).toEqual(columns.map(({ key }) => key));
    expect(data.map(({ title, summary }) => [title, summary])).toEqual([
      [b, ""],
      [c, "'=1+1"],
    ]);
  });

  test("--limit keeps the newest and says so", async () => {
    const { stdout, stderr } = await query("--limit", "1", "--format", "ndjson", "--base-url", "http://a.cn");
    expect(JSON.parse(stdout)).toMatchObject({ title: b, url: "http://a.cn/reports/2022/b/" });
    expect(stderr).toContain("3 份，列出前 1 份");
  });

  test("SQLite has typed columns, lists as JSON and a trigram index; errors are reported", async () => {
    const file = path.join(folder, "out.sqlite");
    expect(await query("--sqlite", file)).toMatchObject({ code: 0, stdout: "" });
    const database = new sqlite.Database(file, { readOnly: true });
    try {
      expect(database.all("SELECT title, year, keywords, topic FROM reports ORDER BY published")).toEqual([
        { title: a, year: 2021, keywords: '["水利","森林防火"]', topic: null },
        { title: c, year: 2022, keywords: null, topic: null },
        { title: b, year: 2022, keywords: null, topic: "样例法治" },
      ]);
      const find = "SELECT title FROM reports WHERE id IN (SELECT rowid FROM texts WHERE texts MATCH ?)";
      expect(database.all(find, ["法行政"])).toEqual([{ title: c }, { title: a }]);
      expect(database.get("PRAGMA integrity_check")).toEqual({ integrity_check: "ok" });
    } finally {
      database.close();
    }
    const { code, stderr } = await query("--sqlite", path.join(folder, "absent/out.sqlite"));
    expect(code).toBe(1);
    expect(stderr).toContain("写不了");
  });
});

test("an invalid file is named, the others are searched, and the exit code is not 0", async () => {
  await writeFile(path.join(content, "reports/2022/e.md"), "---\ntitle: 样例戊\n---\n");
  const { code, stdout, stderr } = await query("样例", "--format", "json");
  await rm(path.join(content, "reports/2022/e.md"));
  expect(code).toBe(1);
  expect((JSON.parse(stdout) as unknown[]).length).toBe(3);
  expect(stderr).toContain("reports/2022/e.md");
  expect(stderr).toContain("没有算在内");
});

test("the command ends without an error when its reader closes the pipe", async () => {
  const run = `${process.execPath} scripts/run.mjs query --content ${content} --format json | head -c 5`;
  const stderr = await new Promise((resolve) =>
    execFile("sh", ["-c", run], (_, __, words) => resolve(words)),
  );
  expect(stderr).not.toMatch(/EPIPE|程序/);
});
