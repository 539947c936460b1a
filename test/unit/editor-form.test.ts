import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeAdmin } from "../../scripts/editor/index.js";
import { openFolder } from "../support/editor/content-with-settings.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-admin-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("site.yaml", () => {
  test("without the setting has no /admin/", async () => {
    const { catalogue } = await openFolder(folder, "");
    if (!catalogue) throw new Error("the content cannot be read");
    await writeAdmin(catalogue, path.join(folder, "off"), defaultMessages);
    await expect(readFile(path.join(folder, "off/admin/index.html"))).rejects.toThrow("ENOENT");
  });

  test.each([
    ["admin:\n  forge: gitea\n  repository: a/b\n", "没有写 Gitea 的网址"],
    [
      "admin:\n  forge: gitea\n  repository: a/b\n  url: https://git.example.gov.cn\n  review: true\n",
      "不能在网页编辑里先审后发",
    ],
    ["admin:\n  forge: gitee\n  repository: a/b\n", "没有“gitee”这种写法"],
    ["admin:\n  forge: github\n  repository: https://github.com/a/b\n", "不是仓库的名字"],
    ["admin:\n  forge: github\n  repository: a/b\n  folder: ../x\n", "不是文件夹的名字"],
    ["admin:\n  forge: github\n", "缺少“仓库”"],
    ["admin: true\n", "应当是一项一项的元数据"],
  ])("with %j is refused", async (yaml, message) => {
    const { diagnostics } = await openFolder(folder, yaml);
    expect(diagnostics.map((one) => one.message)).toEqual(
      expect.arrayContaining([expect.stringContaining(message)]),
    );
  });
});
