import { mkdtemp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nextIndexNumber } from "../../scripts/catalogue/index.js";
import { runCommand } from "../support/run-command.js";
import { runHere } from "../support/run-here.js";
import { docx, p } from "../support/import/docx.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "import-"));
  await mkdir(path.join(folder, "content/reports"), { recursive: true });
  await mkdir(path.join(folder, "in"));
  await writeFile(
    path.join(folder, "content/agencies.yaml"),
    '- { slug: yangli, name: 样例乡, full_name: 样例市样例乡人民政府, code: "113307037368775858" }\n',
  );
  await writeFile(path.join(folder, "content/topics.yaml"), "- { slug: caizheng, name: 财政 }\n");
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const command = (name: string, ...args: string[]) =>
  runHere(name, ["--content", path.join(folder, "content"), ...args]);

const log = () => path.join(folder, "log.json");
const importing = (...args: string[]) => command("import", "--log", log(), ...args);
const input = (name: string) => path.join(folder, "in", name);
const reports = async () =>
  (await readdir(path.join(folder, "content/reports"), { recursive: true }))
    .filter((name) => name.includes("."))
    .sort();

const record = (serial: string, text: string) =>
  `113307037368775858/2022-${serial}\n单位审核公开\n样例乡\n2022-05-31\n主动公开\n关于样例${serial}的报告\n${text}\n再一段。\n`;

test("a batch continues after bad files, writes a log, changes nothing in a second run, and overwrites nothing", async () => {
  await writeFile(input("a.txt"), record("00001", "正文甲。"));
  await writeFile(input("b.docx"), "");
  await writeFile(input("c.doc"), docx({ body: p("关于丙的通知") + p("正文丙。") + p("样例。") }));
  await writeFile(input("d.docx"), docx({ body: p("甲") }).slice(0, 200));
  await symlink(input("a.txt"), input("e.txt"));

  const first = await importing(folder + "/in");
  expect(first.code).toBe(1);
  expect(first.stderr).toContain("文件是空的");
  expect(first.stderr).toContain("文件有损坏");
  expect(first.stderr).toContain("快捷方式");
  expect(first.stderr).toContain("新建 2 份，已有相同 0 份，已有不同 0 份，没有导入 3 个");
  expect(first.stderr).not.toMatch(/\n\s+at /);
  expect(await reports()).toEqual(["0000/c.md", "2022/yangli-00001.md"]);
  const logged = JSON.parse(await readFile(log(), "utf8")) as {
    files: { outcome: string; source: string }[];
  };
  expect(logged.files.map(({ outcome }) => outcome)).toEqual([
    "written",
    "failed",
    "written",
    "failed",
    "failed",
  ]);

  const file = path.join(folder, "content/reports/2022/yangli-00001.md");
  const written = await readFile(file, "utf8");
  const second = await importing(folder + "/in");
  expect(second.stderr).toContain("新建 0 份，已有相同 2 份");
  expect(await readFile(file, "utf8")).toBe(written);

  const edited = written.replace("openness: 主动公开", "openness: 主动公开\nreport_year: 2021");
  await writeFile(file, edited);
  const third = await importing(input("a.txt"));
  expect(third.code).toBe(0);
  expect(third.stderr).toContain("已有，不同，没有改动");
  expect(third.stderr).toContain("-report_year: 2021");
  expect(await readFile(file, "utf8")).toBe(edited);
});

test("a dry run prints the report and writes nothing; --set gives a value to every file", async () => {
  await writeFile(input("a.txt"), "关于样例的通知\n正文甲。\n正文乙。");
  const result = await runCommand("import", [
    ...["--content", path.join(folder, "content"), "--log", log()],
    "--dry-run",
    "--set",
    "发布机构=样例市样例乡人民政府",
    "--set",
    "published=2022-01-02",
    input("a.txt"),
  ]);
  expect(result.code).toBe(0);
  expect(result.stdout).toMatch(
    /^---\n# 缺少“公开方式”.*\n# 下一行的索引号.*\n# index_number: 113307037368775858\/2022-00001\ntitle: 关于样例的通知\nagency: 样例乡\npublished: 2022-01-02\n---\n\n正文甲。\n\n正文乙。\n$/,
  );
  expect(result.stderr).toContain("没有写任何报告");
  expect(await reports()).toEqual([]);
});

test("a dry run writes nothing, either, when npm took the option for its own, as PowerShell makes it do", async () => {
  await writeFile(input("a.txt"), "关于样例的通知\n正文甲。\n正文乙。");
  const folders = ["--content", path.join(folder, "content"), "--log", log()];
  const env = { npm_lifecycle_event: "import", npm_config_dry_run: "true" };
  const result = await runHere("import", [...folders, input("a.txt")], { env });
  expect(result.code).toBe(0);
  expect(result.stderr).toContain("没有写任何报告");
  expect(await reports()).toEqual([]);
  const lost = { npm_lifecycle_event: "import", npm_config_set: "true" };
  const refused = await runHere("import", [...folders, "openness=主动公开", input("a.txt")], { env: lost });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("npm run import '--' --set ");
  expect(await reports()).toEqual([]);
});

test("two files with one name become two reports; the same text twice becomes one", async () => {
  for (const [name, text] of [
    ["x", "甲"],
    ["y", "乙"],
    ["z", "甲"],
  ] as const) {
    await mkdir(input(name));
    await writeFile(input(`${name}/报告 1.txt`), `关于${text}的报告\n${text}的正文。\n再一段。`);
  }
  expect((await importing(folder + "/in")).stderr).toContain("新建 2 份，已有相同 1 份");
  expect(await reports()).toEqual(["0000/报告-1-2.md", "0000/报告-1.md"]);
});

test("a ledger gives its files their metadata; files that are missing, or elsewhere, are named", async () => {
  await writeFile(input("甲.txt"), "关于甲的通知\n正文。\n正文。");
  await writeFile(
    input("台账.csv"),
    "索引号,文件,发布机构,公开日期,公开方式\n113307037368775858/2022-00007,甲.txt,样例乡,2022/5/31,主动公开\n,乙.txt,,,\n,../content/agencies.yaml,,,\n",
  );
  const result = await importing(input("台账.csv"));
  expect(result.stderr).toContain("第 3 行写的文件“乙.txt”不在");
  expect(result.stderr).toContain("第 4 行的“../content/agencies.yaml”指向台账所在文件夹以外");
  expect(await readFile(path.join(folder, "content/reports/2022/yangli-00007.md"), "utf8")).toBe(
    "---\ntitle: 关于甲的通知\nindex_number: 113307037368775858/2022-00007\nagency: 样例乡\npublished: 2022-05-31\nopenness: 主动公开\n---\n\n正文。\n\n正文。\n",
  );
});

test("wrong usage ends with 2 and says what is right", async () => {
  const [none, badSet, badForm, missing] = await Promise.all([
    importing(),
    importing("--set", "没有=1", "x"),
    importing("--set", "没有", "x"),
    importing(input("没有.txt")),
  ]);
  expect(none).toMatchObject({ code: 2 });
  expect(badSet.code).toBe(2);
  expect(badSet.stderr).toContain("没有“没有”这一项");
  expect(badForm.stderr).toContain("写成“项=值”");
  expect(missing.stderr).toContain("没有这个文件");
});

test("a new report gets the next serial of its publisher and year, and never replaces a file", async () => {
  const make = (...args: string[]) =>
    command("new", "--title", "关于样例的报告", "--published", "2022-06-01", ...args);
  expect(await make("--topic", "财政")).toMatchObject({ code: 0 });
  const file = path.join(folder, "content/reports/2022/yangli-00001.md");
  expect(await readFile(file, "utf8")).toBe(
    "---\ntitle: 关于样例的报告\nindex_number: 113307037368775858/2022-00001\nagency: 样例乡\npublished: 2022-06-01\ntopic: 财政\nopenness: 主动公开\n---\n\n",
  );
  await make();
  expect(await reports()).toEqual(["2022/yangli-00001.md", "2022/yangli-00002.md"]);
  const [sameFile, sameNumber, badDay, badTopic] = await Promise.all([
    make("--slug", "yangli-00001"),
    make("--index-number", "113307037368775858/2022-00001"),
    make("--published", "2022-02-30"),
    make("--topic", "没有"),
  ]);
  expect(sameFile.stderr).toContain("没有新建");
  expect(sameNumber.stderr).toContain("已经用在");
  expect(badDay).toMatchObject({ code: 2 });
  expect(badTopic.stderr).toContain("没有主题“没有”");
});

test("serials continue by publisher and year, with the publisher's own number of digits", () => {
  const code = "113307037368775858";
  expect(nextIndexNumber(code, "2022", [])).toBe(`${code}/2022-00001`);
  expect(nextIndexNumber(code, "2022", [`${code}/2022-144431`, `${code}/2021-999999`])).toBe(
    `${code}/2022-144432`,
  );
  expect(nextIndexNumber(code, "2023", [`${code}/2022-144431`, "737436779/2023-000009"])).toBe(
    `${code}/2023-000001`,
  );
});
