import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadCatalogue, type Report } from "../../scripts/catalogue/index.js";
import { BlobReader, fileChanges, gitState, readLog, type FileLog } from "../../scripts/git/index.js";
import {
  changeEvents,
  compareRevisions,
  dayOf,
  instantOf,
  readHistory,
  type Comparison,
  type Part,
} from "../../scripts/history/index.js";
import { GitFolder } from "../support/git/git-folder.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

let folder: GitFolder;
beforeEach(() => {
  folder = new GitFolder();
  folder.write({
    "site.yaml": "name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\n",
    "agencies.yaml": "- { slug: yangli, name: 样例乡 }\n",
    "topics.yaml": "[]\n",
  });
});
afterEach(() => folder.remove());

const opening =
  "本文是样例。样例乡认真贯彻落实纲要，扎实推进依法行政，各项工作取得新的进展，现将情况报告如下。";
const report = (body: string, fields: Readonly<Record<string, string>> = {}) => {
  const all = {
    title: "样例报告",
    index_number: "113307037368775858/2024-00001",
    agency: "样例乡",
    published: "2024-03-01",
    openness: "主动公开",
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n${opening}\n\n${body}\n`;
};

async function reports(): Promise<readonly Report[]> {
  const { catalogue, diagnostics } = await loadCatalogue(folder.content, defaultMessages);
  expect(diagnostics).toEqual([]);
  return catalogue?.reports ?? [];
}
const history = async () => readHistory(folder.content, await reports(), defaultMessages);
async function logOf(content: string, saved?: FileLog): Promise<FileLog> {
  const state = gitState(content);
  if (!state.available) throw new Error(state.reason);
  return readLog(content, state, "reports", saved);
}
const log = (saved?: FileLog) => logOf(folder.content, saved);
const revisions = async (file: string) => (await history()).reports.get(file)?.revisions ?? [];
const kinds = async (file: string) => (await revisions(file)).map(({ kind }) => kind);

/** Changed ranges: removed ones in [], added ones in {}. */
const marks = (parts: readonly Part[]) =>
  parts
    .map(({ kind, text }) => ({ same: text, removed: `[${text}]`, added: `{${text}}`, gap: "…" })[kind])
    .join("");
const linesOf = ({ text }: Comparison) =>
  text.map((block) => (block.kind === "gap" ? block.lines : marks(block.parts)));

async function comparisons(file: string): Promise<Comparison[]> {
  const reader = new BlobReader(folder.content);
  const compared = await compareRevisions(await revisions(file), reader);
  reader.close();
  return [...compared.values()];
}

describe("the history in git", () => {
  test("files keep their history across renames, whatever their content; a merge is one change", async () => {
    const names = ["reports/2024/源东\"乡'.md", "reports/2024/a\tb\nc.md"];
    folder.write({ [names[0] ?? ""]: report("一"), [names[1] ?? ""]: "二\n" });
    folder.commit("2024-03-01T23:30:00+0000", "一\n二");
    folder.git("checkout", "--quiet", "-b", "side");
    folder.write({ [names[1] ?? ""]: "二\n三\n" });
    folder.commit("2024-03-02T10:00:00+0800");
    folder.git("checkout", "--quiet", "main");
    folder.git("mv", `content/${names[0] ?? ""}`, "content/reports/2024/新.md");
    folder.commit("2024-03-03T10:00:00+0800");
    folder.git("merge", "--quiet", "--no-ff", "--message", "合并", "side");
    const changes = [...fileChanges(await log())];
    expect(
      changes.map(({ kind, path: file, from, commit }) => [commit.index, commit.subject, kind, file, from]),
    ).toEqual([
      [0, "合并", "changed", names[1], undefined],
      [1, "样例", "moved", "reports/2024/新.md", names[0]],
      [2, "一 二", "added", names[1], undefined],
      [2, "一 二", "added", names[0], undefined],
    ]);
  });

  test("the user's git settings have no effect", async () => {
    const order = path.join(folder.root, ".git/order");
    writeFileSync(order, "*b.md\n");
    folder.write({
      "reports/2024/a.md": report("一"),
      "reports/2024/b.md": report("二", { title: "样例二" }),
    });
    folder.commit("2024-03-01T10:00:00+0800");
    folder.git("checkout", "--quiet", "-b", "side");
    folder.write({ "reports/2024/a.md": report("三") });
    folder.commit("2024-03-02T10:00:00+0800");
    folder.git("checkout", "--quiet", "main");
    folder.git("merge", "--quiet", "--no-ff", "--message", "合并", "side");
    const before = [...fileChanges(await log())];
    const settings = { "log.diffMerges": "off", "log.showRoot": "false", "diff.orderFile": order };
    for (const [name, value] of Object.entries(settings)) folder.git("config", name, value);
    expect(before.map(({ path: file }) => path.basename(file))).toEqual(["a.md", "a.md", "b.md"]);
    expect([...fileChanges(await log())]).toEqual(before);
  });

  test("a saved log is continued and equals a log read from the start, even after the branch was rewritten", async () => {
    let saved: FileLog | undefined;
    const indexes: number[] = [];
    const compare = async () => {
      const [whole, continued] = [await log(), await log(saved)];
      expect([...fileChanges(continued)]).toEqual([...fileChanges(whole)]);
      indexes.push([...fileChanges(continued)].at(-1)?.commit.index ?? -1);
      saved = continued;
    };
    const change = (body: string) => {
      folder.write({ "reports/2024/a.md": report(body) });
      folder.commit("2024-03-01T10:00:00+0800", body);
    };
    change("一");
    await compare();
    expect(await log(saved)).toBe(saved);
    change("二");
    folder.commitNothing("2024-03-02T10:00:00+0800");
    await compare();
    // The branch gets another history, into which the saved commits are merged.
    folder.git("branch", "side");
    folder.git("reset", "--quiet", "--hard", "HEAD~2");
    folder.write({ "reports/2024/b.md": report("别的", { title: "样例二" }) });
    folder.commit("2024-03-03T10:00:00+0800", "别的");
    folder.git("merge", "--quiet", "--no-ff", "--message", "合并", "side");
    await compare();
    folder.git("mv", "content/reports/2024/b.md", "content/reports/2024/c.md");
    folder.commit("2024-03-04T10:00:00+0800", "改名");
    await compare();
    folder.git("reset", "--quiet", "--hard", "HEAD~1");
    await compare();
    expect(indexes).toEqual([0, 1, 2, 3, 2]);
    const clone = new GitFolder();
    clone.remove();
    folder.git("clone", "--quiet", "--depth", "1", `file://${folder.root}`, clone.root);
    const shallow = await logOf(clone.content);
    clone.git("fetch", "--quiet", "--unshallow");
    expect([...fileChanges(await logOf(clone.content, shallow))]).toEqual([...fileChanges(await log())]);
    clone.remove();
  });

  test("days are those in China, whatever the machine's time zone", () => {
    const time = Date.parse("2024-03-01T16:30:00Z") / 1000;
    expect([dayOf(time), instantOf(time)]).toEqual(["2024-03-02", "2024-03-02T00:30:00+08:00"]);
  });

  test("a folder without a history says so without an error", async () => {
    folder.write({ "reports/2024/a.md": report("一") });
    expect((await history()).incomplete).toBe("noCommit");
    folder.git("commit", "--quiet", "--allow-empty", "--message", "空");
    expect((await history()).incomplete).toBe("notCommitted");
    expect((await readHistory("/", [], defaultMessages)).incomplete).toBe("noRepository");
  });

  test("a shallow clone says so, and does not report old reports as new", async () => {
    folder.write({ "reports/2024/a.md": report("一") });
    folder.commit("2024-03-01T10:00:00+0800");
    folder.write({ "reports/2024/a.md": report("二"), "reports/2024/b.md": report("三", other) });
    folder.commit("2024-03-02T10:00:00+0800");
    folder.write({ "reports/2024/a.md": report("四") });
    folder.commit("2024-03-03T10:00:00+0800");
    const clone = path.join(folder.root, "clone");
    execFileSync("git", ["clone", "--quiet", "--depth=2", `file://${folder.root}`, clone]);
    const shallow = await readHistory(path.join(clone, "content"), await reports(), defaultMessages);
    expect(shallow.incomplete).toBe("shallow");
    const known = (file: string) => shallow.reports.get(file)?.revisions.map(({ kind }) => kind);
    expect(known("reports/2024/a.md")).toEqual(["text", "known"]);
    expect(known("reports/2024/b.md")).toEqual(["known"]);
    expect((await history()).incomplete).toBeUndefined();
    // Their publication days are taken from the reports, not from the start of the clone.
    const days = changeEvents(await reports(), shallow).map(({ kind, day }) => `${kind} ${day}`);
    expect(days).toEqual(["changed 2024-03-03", "published 2024-03-01", "published 2024-03-01"]);
  });

  test("git's variables, as set by hooks, do not select another repository", async () => {
    folder.write({ "reports/2024/a.md": report("一") });
    folder.commit("2024-03-01T10:00:00+0800");
    process.env["GIT_DIR"] = "/nonexistent";
    try {
      expect((await history()).incomplete).toBeUndefined();
    } finally {
      delete process.env["GIT_DIR"];
    }
  });
});

const other = { title: "样例报告二", index_number: "113307037368775858/2024-00002" };

describe("revisions of a report", () => {
  const file = "reports/2024/a.md";
  const steps = (...versions: readonly (string | Uint8Array)[]) => {
    for (const [day, version] of versions.entries()) {
      folder.write({ [file]: version });
      folder.commit(`2024-03-${10 + day}T10:00:00+0800`);
    }
  };

  test("changes of text, metadata, form, path and attachments are distinguished", async () => {
    const attached = { attachments: "[{ file: fu.csv }]" };
    folder.write({ "reports/2024/fu.csv": "一\n" });
    steps(
      report("一"),
      report("二"),
      report("二", { genre: "报告" }),
      report("二", { genre: '"报告"' }).replace("title:", "名称:"),
      report("三", attached),
    );
    folder.write({ "reports/2024/fu.csv": "二\n" });
    folder.commit("2024-03-20T10:00:00+0800");
    folder.git("mv", `content/${file}`, "content/reports/2024/b.md");
    folder.commit("2024-03-21T10:00:00+0800");
    const all = await revisions("reports/2024/b.md");
    expect(all.map(({ kind, metadata }) => [kind, metadata])).toEqual([
      ["moved", false],
      ["attachment", false],
      ["text", true],
      ["form", false],
      ["metadata", false],
      ["text", false],
      ["added", false],
    ]);
    expect(all[0]?.from).toBe(file);
    expect(all[1]?.attachments).toEqual([{ file: "reports/2024/fu.csv", change: "changed" }]);
  });

  test("revisions of a draft are never shown", async () => {
    steps(report("没有公开的字句", { draft: "true" }), report("公开的字句"), report("改过的字句"));
    expect(await kinds(file)).toEqual(["text", "added"]);
    expect(JSON.stringify(await comparisons(file))).not.toContain("没有公开");
  });

  test("a report that became a draft, or was removed, is withdrawn; one that came back continues", async () => {
    steps(report("一"), report("一", { draft: "是" }));
    const gone = (await history()).gone;
    expect(gone.map(({ title, revisions }) => [title, revisions[0]?.kind])).toEqual([
      ["样例报告", "removed"],
    ]);
    steps(report("二"));
    expect(await kinds(file)).toEqual(["restored", "removed", "added"]);
    expect((await comparisons(file)).map(linesOf)).toEqual([[opening, "[一]", "{二}"]]);
  });

  test("a removed report is not confused with a similar one added in the same commit", async () => {
    steps(report("一".repeat(300)));
    folder.git("rm", "--quiet", `content/${file}`);
    folder.write({ "reports/2024/b.md": report(`${"一".repeat(300)}二`, other) });
    folder.commit("2024-03-20T10:00:00+0800");
    expect(await kinds("reports/2024/b.md")).toEqual(["added"]);
    const events = changeEvents(await reports(), await history());
    expect(events.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      "withdrawn 样例报告",
      "published 样例报告二",
      "published 样例报告",
    ]);
  });

  test("an uncommitted change is reported", async () => {
    steps(report("一"));
    expect((await history()).reports.get(file)?.uncommitted).toBe(false);
    folder.write({ [file]: report("二"), "reports/2024/b.md": report("三", other) });
    const { reports } = await history();
    expect(reports.get(file)).toMatchObject({ uncommitted: true, revisions: [{ kind: "added" }] });
    expect(reports.get("reports/2024/b.md")).toEqual({ uncommitted: true, revisions: [] });
  });

  test("a status that ends is a withdrawal, on the day of its commit", async () => {
    steps(report("一"), report("一", { status: "废止", status_since: "2024-02-01" }));
    const events = changeEvents(await reports(), await history());
    expect(events.map(({ kind, day, revision }) => [kind, day, revision?.status])).toEqual([
      ["withdrawn", "2024-03-11", ["有效", "废止"]],
      ["published", "2024-03-10", undefined],
    ]);
  });

  test("without git, changes are taken from the reports' fields", async () => {
    folder.write({ [file]: report("一", { status: "失效", status_since: "2024-05-01" }) });
    const events = changeEvents(await reports(), await history());
    expect(events.map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      "withdrawn 2024-05-01",
      "published 2024-03-01",
    ]);
  });

  test("old versions of any form are compared or left out, and cause no error", async () => {
    const words = Buffer.from("bec9b5c4d7d6bee4", "hex"); // 旧的字句
    const gbk = Buffer.concat([Buffer.from("---\ntitle: old\n---\n"), words]);
    steps(
      "没有元数据\n",
      gbk,
      Buffer.from([0, 1, 2, 255, 0]),
      "---\ntitle: [\n---\n<script>alert(1)</script>\n",
      "---js\n{ title: process.exit(3) }\n---\n字\n",
      report("新的字句\u202e\u200b"),
    );
    expect(await kinds(file)).toEqual(["text", "text", "unreadable", "unreadable", "text", "added"]);
    const all = await comparisons(file);
    expect(all.flatMap(linesOf).join("\n")).toContain("新的字句[U+202E][U+200B]");
    expect(all.flatMap(linesOf).join("\n")).toContain("[<script>alert(1)</script>]");
    expect(all.flatMap(linesOf).join("\n")).toContain("旧的字句");
  });
});

describe("comparisons", () => {
  const file = "reports/2024/a.md";
  const compared = async (before: string, after: string) => {
    folder.write({ [file]: report(before) });
    folder.commit("2024-03-10T10:00:00+0800");
    folder.write({ [file]: report(after) });
    folder.commit("2024-03-11T10:00:00+0800");
    const [comparison] = await comparisons(file);
    return comparison ? linesOf(comparison) : [];
  };

  test("are made word by word inside of changed lines", async () => {
    expect(
      await compared("全年召开专题会议4次，培训12022人。", "全年召开专题会议14次，培训12023人。"),
    ).toEqual([opening, "全年召开专题会议[4]{14}次，培训[12022]{12023}人。"]);
  });

  test("find the old version of a changed line, and new lines", async () => {
    const lines = ["第一件事办好了。", "第二件事正在办理。", "第三件事。"].join("\n\n");
    const changed = ["第一件事办好了。", "新的一段。", "第二件事已经办好。", "第三件事。"].join("\n\n");
    expect(await compared(lines, changed)).toEqual([
      1,
      "第一件事办好了。",
      "{新的一段。}",
      "第二件事[正在办理]{已经办好}。",
      "第三件事。",
    ]);
  });

  test("leave out unchanged text, and say how much", async () => {
    const lines = Array.from({ length: 30 }, (_, line) => `第${line}段样例。`);
    const changed = lines.map((line, at) => (at === 15 ? `${line}补充。` : line));
    expect(await compared(lines.join("\n\n"), changed.join("\n\n"))).toEqual([
      15,
      "第14段样例。",
      "第15段样例。{补充。}",
      "第16段样例。",
      13,
    ]);
  });

  test("of endless texts take limited time and have limited size", async () => {
    const lines = (word: string) =>
      Array.from({ length: 5000 }, (_, line) => `${word}${line * 7919}样例${word}`).join("\n\n");
    const shown = await compared(lines("甲"), lines("乙"));
    expect(shown.length).toBeLessThanOrEqual(400);
    expect(shown.length).toBeGreaterThan(100);
  });

  test("show spaces when nothing else has changed", async () => {
    expect(await compared("样例 乡", "样例  乡")).toEqual([opening, "样例[␣]{␣␣}乡"]);
  });
});
