import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readAndCheck } from "../../scripts/check/index.js";
import { ReportCache, localApi } from "../../scripts/editor/index.js";
import { openRepository } from "../../scripts/git/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

const run = promisify(execFile);
let folder: string;
let root: string;
const git = async (...args: readonly string[]) => (await run("git", ["-C", folder, ...args])).stdout;

/** A repository with one commit, which each test copies. */
let pristine: string;

beforeAll(async () => {
  folder = pristine = await mkdtemp(path.join(tmpdir(), "gongkai-edit-"));
  await cp("content", path.join(folder, "content"), { recursive: true });
  await git("init", "--quiet", "--initial-branch", "main");
  await git("config", "user.name", "样例编辑");
  await git("config", "user.email", "bianji@example.gov.cn");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "开始");
});
beforeEach(async () => {
  folder = `${pristine}-copy`;
  root = path.join(folder, "content");
  await cp(pristine, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => rm(pristine, { recursive: true }));

const seed = "content/reports/2022/fazhi-2018.md";
const onEnded = vi.fn();
/** Starts the server as `npm run edit` does, which first checks the folder for existing errors. */
const api = async () => {
  const repository = await openRepository(root);
  const known = new ReportCache(root);
  known.accept((await readAndCheck(root, defaultMessages, { memory: known.memory() })).found);
  return localApi(
    { root, repository, known, onBegun: () => undefined, onEnded, onSaved: () => undefined },
    defaultMessages,
  );
};
const read = (file: string) => readFile(path.join(folder, file), "utf8");
/** Locks the index, as another git program does while it works. */
const holdIndex = async () => {
  const lock = path.join(folder, ".git/index.lock");
  await writeFile(lock, "");
  return () => rm(lock);
};
const persist = (file: string, raw: string, base: string | null, assets: readonly object[] = []) => {
  return { dataFiles: [{ path: file, raw }], assets, options: { bases: [base] } };
};

describe("saving", () => {
  test("commits only the saved file, whatever else is changed or staged", async () => {
    await writeFile(path.join(root, "pages/about.md"), "---\ntitle: 半途\n---\n半途\n");
    await git("add", "--all");
    const before = await read(seed);
    await (
      await api()
    )("persistEntry", persist(seed, `${before}\n补充一句。\n`, before));
    expect(await git("show", "--name-only", "--format=%an %s")).toBe(
      `样例编辑 修改《源东乡2018年法治政府建设工作情况汇报》\n\n${seed}\n`,
    );
    expect(await git("status", "--porcelain")).toBe("M  content/pages/about.md\n");
  });

  test("commits nothing when nothing has changed", async () => {
    const before = await read(seed);
    await (
      await api()
    )("persistEntry", persist(seed, before, before));
    expect(await git("log", "--format=%s")).toBe("开始\n");
  });

  test("does not overwrite a report that somebody else has changed meanwhile", async () => {
    const before = await read(seed);
    await writeFile(path.join(folder, seed), `${before}别处的改动。\n`);
    await expect(
      (await api())("persistEntry", persist(seed, `${before}我的改动。\n`, before)),
    ).rejects.toThrow("被别处改过");
    expect(await read(seed)).toBe(`${before}别处的改动。\n`);
  });

  test("does not let a new report or attachment replace another", async () => {
    const before = await read(seed);
    await expect((await api())("persistEntry", persist(seed, "---\n---\n", null))).rejects.toThrow(
      "没有覆盖",
    );
    await writeFile(path.join(root, "reports/2022/表.csv"), "甲\n");
    const asset = { path: "content/reports/2022/表.csv", content: Buffer.from("乙\n").toString("base64") };
    await expect(
      (await api())("persistEntry", persist(seed, `${before}改动。\n`, before, [asset])),
    ).rejects.toThrow("已经有另一个“表.csv”");
    expect(await read(seed)).toBe(before);
    expect(await read("content/reports/2022/表.csv")).toBe("甲\n");
  });

  test("refuses a change that causes an error in another report", async () => {
    const before = await read(seed);
    const other = "content/reports/2022/zzz.md";
    await expect((await api())("persistEntry", persist(other, before, null))).rejects.toThrow("索引号");
    await writeFile(path.join(folder, other), before.replace("2022-144431", "2022-144432"));
    const call = await api();
    const taken = before.replace("2022-144431", "2022-144432");
    await expect(call("persistEntry", persist(seed, taken, before))).rejects.toThrow(
      /reports\/2022\/zzz\.md：.*144432/,
    );
    expect(await read(seed)).toBe(before);
  });

  test("refuses an alias that another report has, but ignores existing errors", async () => {
    const other = "content/reports/2022/b.md";
    const before = await read(seed);
    const alias = before.replace("openness:", "aliases: /old/1.html\nopenness:");
    await (
      await api()
    )("persistEntry", persist(seed, alias, before));
    const second = alias.replace(/index_number: .*/, "index_number: 113307037368775858/2022-000099");
    await expect((await api())("persistEntry", persist(other, second, null))).rejects.toThrow("/old/1.html");
    await writeFile(path.join(folder, other), second);
    const knowing = await api();
    const third = before.replace(/index_number: .*/, "index_number: 113307037368775858/2022-000098");
    await knowing("persistEntry", persist("content/reports/2022/c.md", third, null));
    expect(await git("show", "--name-only", "--format=")).toBe("content/reports/2022/c.md\n");
  });

  test("names the field of the form, or the line of the text, in messages", async () => {
    const before = await read(seed);
    const call = await api();
    const wrong = before.replace("published: 2022-05-31", "published: 2022-05-32");
    await expect(call("persistEntry", persist(seed, wrong, before))).rejects.toThrow(/\n公开日期：/);
    const body = before.replace(/\n---\n/, "\n---\n身份证号11010519491231002X\n");
    await expect(call("persistEntry", persist(seed, body, before))).rejects.toThrow(/\n正文第 1 行：/);
  });

  test("forgets cached results of other reports when they change", async () => {
    const before = await read(seed);
    const other = "content/reports/2022/zzz.md";
    const call = await api();
    await writeFile(path.join(folder, other), before.replace("2022-144431", "2022-144432"));
    await call("persistEntry", persist(seed, `${before}\n一。\n`, before));
    await writeFile(path.join(folder, other), `${before.replace("2022-144431", "2022-144433")}\n改了。\n`);
    const now = await read(seed);
    const free = now.replace("2022-144431", "2022-144432");
    await call("persistEntry", persist(seed, free, now));
    expect(await read(seed)).toBe(free);
  });

  test("leaves every file unchanged when the check or a git hook refuses", async () => {
    const before = await read(seed);
    const asset = { path: "content/reports/2022/新表.csv", content: Buffer.from("甲\n").toString("base64") };
    const wrong = before.replace("published: 2022-05-31", "published: 2022-05-32");
    await expect((await api())("persistEntry", persist(seed, wrong, before, [asset]))).rejects.toThrow(
      "“2022-05-32”不是一个日期",
    );
    await writeFile(path.join(folder, ".git/hooks/pre-commit"), "#!/bin/sh\necho 不行 >&2\nexit 1\n", {
      mode: 0o755,
    });
    await expect((await api())("persistEntry", persist(seed, `${before}改动。\n`, before))).rejects.toThrow(
      "不行",
    );
    expect(await read(seed)).toBe(before);
    expect(await git("status", "--porcelain")).toBe("");
  });

  test("still regards an error as existing when the commit that would have fixed it failed", async () => {
    const [twin, third] = ["content/reports/2022/twin.md", "content/reports/2022/third.md"];
    const before = await read(seed);
    const other = before.replace("2022-144431", "2022-144432");
    await writeFile(path.join(folder, twin), before);
    await writeFile(path.join(folder, third), other);
    const call = await api();
    const release = await holdIndex();
    const fixed = before.replace("2022-144431", "2022-144433");
    await expect(call("persistEntry", persist(twin, fixed, before))).rejects.toThrow("index.lock");
    await release();
    await call("persistEntry", persist(third, `${other}\n补一句。\n`, other));
    expect(await read(third)).toContain("补一句。");
  });
});

describe("deleting an attachment", () => {
  const attachment = "content/reports/2022/表.csv";
  beforeEach(async () => {
    onEnded.mockClear();
    await writeFile(path.join(folder, attachment), "甲\n");
    await git("add", "--all");
    await git("commit", "--quiet", "--message", "附件");
  });

  test("makes one commit, and notifies the build", async () => {
    await (
      await api()
    )("deleteFiles", { paths: [attachment] });
    expect(await git("show", "-z", "--name-status", "--format=%s")).toContain(`D\0${attachment}`);
    expect(onEnded).toHaveBeenCalledExactlyOnceWith(true);
  });

  test("keeps it when the commit fails", async () => {
    const call = await api();
    const release = await holdIndex();
    await expect(call("deleteFiles", { paths: [attachment] })).rejects.toThrow("文件已恢复原样");
    await release();
    expect(await read(attachment)).toBe("甲\n");
    expect(await git("status", "--porcelain")).toBe("");
    expect(onEnded).toHaveBeenCalledExactlyOnceWith(false);
  });
});

describe("paths", () => {
  test.each([
    "content/../secret.md",
    "content/reports/2022/../../../secret.md",
    "/etc/passwd.md",
    "content/site.yaml",
    "content/reports/2022/x.html",
    "content/reports/2022/.git.md",
    "content/reports/2022/a b.md",
    "content/reports/2022/sub/x.md",
    "reports/2022/x.md",
    "content\\reports\\2022\\x.md",
  ])("%s is neither read nor written", async (file) => {
    const call = await api();
    await expect(call("getEntry", { path: file })).rejects.toThrow();
    await expect(call("persistEntry", persist(file, "---\n---\n", null))).rejects.toThrow();
    expect(await git("status", "--porcelain")).toBe("");
  });

  test("a symbolic link below the content folder is not followed", async () => {
    await writeFile(path.join(folder, "secret.md"), "秘密");
    await symlink(path.join(folder, "secret.md"), path.join(root, "reports/2022/link.md"));
    await symlink(folder, path.join(root, "reports/2023"));
    const call = await api();
    await expect(call("getEntry", { path: "content/reports/2022/link.md" })).rejects.toThrow();
    await expect(call("getEntry", { path: "content/reports/2023/secret.md" })).rejects.toThrow();
    await expect(call("entriesByFolder", { folder: "content/reports/2023" })).rejects.toThrow();
    await expect(call("getMedia", { mediaFolder: "content/reports/2023" })).rejects.toThrow();
  });

  test("published reports are not deleted", async () => {
    await expect((await api())("deleteFiles", { paths: [seed] })).rejects.toThrow("不能删除报告");
  });
});

test("git without an author is explained", async () => {
  await git("config", "user.name", "");
  await git("config", "user.email", "");
  await expect(openRepository(root)).rejects.toThrow('git config --global user.name "您的姓名"');
});
