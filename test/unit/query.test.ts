import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import sqlite from "node-sqlite3-wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { groupCatalogue, loadCatalogue } from "../../scripts/catalogue/index.js";
import { columns } from "../../scripts/export/index.js";
import { matching, readQuery } from "../../scripts/query/index.js";

/** The command as people run it. */
function query(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = ["scripts/start.mjs", "query", "--content", content, ...args];
    const child = execFile(process.execPath, command, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** Titles of what a query finds, and the faults of one that is not understood, without a process of its own. */
async function ask(typed: string): Promise<{ titles: string[]; faults: readonly string[] }> {
  const { catalogue } = await loadCatalogue(content);
  if (!catalogue) throw new Error("the sample cannot be read");
  const parsed = readQuery(typed, catalogue);
  if ("faults" in parsed) return { titles: [], faults: parsed.faults };
  const context = { site: catalogue.site, sources: true, sizeOf: () => undefined };
  const found = [...matching(groupCatalogue(catalogue).all, parsed.query, context)];
  return { titles: found.map(({ title }) => title), faults: [] };
}

let folder: string;
let content: string;

const report = (number: number, fields: string, body: string) =>
  `---\nindex_number: 113307037368775858/2022-${String(number).padStart(6, "0")}\nopenness: 主动公开\n${fields}\n---\n${body}\n`;
const files: Readonly<Record<string, string>> = {
  "site.yaml": "name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\nsqlite: 是\n",
  "agencies.yaml":
    "- { slug: yangli, name: 样例乡, full_name: 样例县样例乡人民政府 }\n- { slug: lin, name: 邻乡 }\n",
  "topics.yaml": "- { slug: fazhi, name: 样例法治 }\n",
  "reports/2021/a.md": report(
    1,
    "title: 样例甲\nagency: 邻乡\npublished: 2021-12-31\nreport_year: 2020\nkeywords: [水利, 森林防火]",
    "一、依法**行政**有进展。\n\n二、受理8件,办结6件。",
  ),
  "reports/2022/b.md": report(
    2,
    "title: 样例乙\nagency: 样例乡\npublished: 2022-05-31\ntopic: 样例法治\nstatus: 废止\nstatus_since: 2022-06-01",
    "依法治理。行政审批。",
  ),
  "reports/2022/c.md": report(
    3,
    'title: "\\e[31m样例，丙"\nagency: 样例乡\npublished: 2022-01-02\nsummary: "=1+1"',
    "依法行政A区。",
  ),
  "reports/2022/d.md": report(
    4,
    "title: 草稿\nagency: 样例乡\npublished: 2022-01-02\ndraft: true",
    "依法行政",
  ),
};
const [a, b, c] = ["样例甲", "样例乙", "\u001B[31m样例，丙"];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-query-"));
  content = path.join(folder, "content");
  for (const [file, source] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(content, file)), { recursive: true });
    await writeFile(path.join(content, file), source);
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe("conditions", () => {
  test.each([
    ["", [b, c, a]],
    ["year=2022 agency=样例乡", [b, c]],
    ["公开年份=2022　发布机构＝yangli", [b, c]],
    ["agency=样例县样例乡人民政府", [b, c]],
    ["year=2021,2023", [a]],
    ["published=2022-05", [b]],
    ["published>=2022-01-02 published<2022-05", [c]],
    ["published>2021", [b, c]],
    ["published<=2021-12", [a]],
    ["report_year<2021", [a]],
    ["status!=有效", [b]],
    ["topic=", [c, a]],
    ["topic!=", [b]],
    ["keywords=森林防火", [a]],
    ["title~，丙", [c]],
    ['title~"样例，丙"', [c]],
  ])("%s", async (typed, expected) => {
    expect(await ask(typed)).toEqual({ titles: expected, faults: [] });
  });
});

describe("words are found as on the site", () => {
  test.each([
    ["依法行政", [c, a]],
    ["依灋行政", []],
    ["進展", [a]],
    ["依法 -行政审批", [c, a]],
    ["依法治理行政", []],
    ["行政a", [c]],
    ["year=2022 依法", [b, c]],
    ["，", []],
  ])("%s", async (typed, expected) => {
    expect(await ask(typed)).toEqual({ titles: expected, faults: [] });
  });
});

describe("what cannot be understood is named, with what may be meant", () => {
  test.each([
    ["yeer=2022", "是不是“year”？"],
    ["发布机购=样例乡", "是不是“发布机构”？"],
    ["agency=样列乡", "是不是“样例乡”？"],
    ["status=好", "应为：有效、已修改、失效、废止"],
    ["published=2022-13", "2022-05-31"],
    ["year=二〇二二", "四位数字"],
    ["title>a", "不分先后"],
    ["year>=", "后面没有值"],
  ])("%s", async (typed, words) => {
    expect(await ask(typed)).toEqual({ titles: [], faults: [expect.stringContaining(words)] });
  });

  test("all faults at once", async () => {
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
  test("a table lines up, and nothing in it steers the terminal", async () => {
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

  test("CSV is that of the site, of the reports asked for alone", async () => {
    const { stdout } = await query("year=2022", "--format", "csv");
    const { data, errors, meta } = Papa.parse<Record<string, string>>(stdout.slice(1).trimEnd(), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual(columns.map(({ key }) => key));
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

  test("SQLite: typed columns, lists as JSON, text in trigrams; faults are told", async () => {
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

test("a file with a fault is named, the rest is answered, and the command does not end well", async () => {
  await writeFile(path.join(content, "reports/2022/e.md"), "---\ntitle: 样例戊\n---\n");
  const { code, stdout, stderr } = await query("样例", "--format", "json");
  await rm(path.join(content, "reports/2022/e.md"));
  expect(code).toBe(1);
  expect((JSON.parse(stdout) as unknown[]).length).toBe(3);
  expect(stderr).toContain("reports/2022/e.md");
  expect(stderr).toContain("没有算在内");
});

test("a reader that has seen enough ends it in peace", async () => {
  const run = `${process.execPath} scripts/start.mjs query --content ${content} --format json | head -c 5`;
  const stderr = await new Promise((resolve) =>
    execFile("sh", ["-c", run], (_, __, words) => resolve(words)),
  );
  expect(stderr).not.toMatch(/EPIPE|程序/);
});
