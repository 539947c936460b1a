import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeAdmin } from "../../scripts/editor/index.js";
import { collections } from "../../scripts/editor/browser/collections.js";
import type { AdminConfig } from "../../scripts/editor/browser/config.js";
import { reportFields } from "../../scripts/catalogue/index.js";
import { openFolder } from "../support/editor/content-with-settings.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-admin-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("site.yaml", () => {
  test("without the key there is no /admin/", async () => {
    const { catalogue } = await openFolder(folder, "");
    if (!catalogue) throw new Error("no catalogue");
    await writeAdmin(catalogue, path.join(folder, "off"));
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
  ])("%j is refused", async (yaml, message) => {
    const { diagnostics } = await openFolder(folder, yaml);
    expect(diagnostics.map((one) => one.message)).toEqual(
      expect.arrayContaining([expect.stringContaining(message)]),
    );
  });
});

describe("the page", () => {
  let config: AdminConfig;
  beforeAll(async () => {
    const { catalogue } = await openFolder(
      folder,
      "admin:\n  forge: gitlab\n  repository: a/b\n  url: https://git.example.gov.cn/\n",
    );
    if (!catalogue) throw new Error("no catalogue");
    await writeAdmin(catalogue, folder);
    config = JSON.parse(await readFile(path.join(folder, "admin/config.json"), "utf8")) as AdminConfig;
  });

  test("asks its own host and the forge alone, and has no script inside", async () => {
    const html = await readFile(path.join(folder, "admin/index.html"), "utf8");
    expect(html).toContain("connect-src 'self' blob: https://git.example.gov.cn;");
    expect(html).toContain("script-src 'self';");
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="admin.js">']);
    expect(config.backend).toMatchObject({
      name: "gitlab",
      repo: "a/b",
      branch: "main",
      api_root: "https://git.example.gov.cn/api/v4",
    });
  });

  test("has every field of the schema and the text, as plain Markdown", () => {
    const names = config.reports.widgets.map(({ name }) => name);
    expect(names).toEqual([...Object.keys(reportFields), "body"]);
    expect(config.reports.widgets.at(-1)).toMatchObject({ name: "body", widget: "text" });
    expect(JSON.stringify(config)).not.toContain('"markdown"');
  });

  test("reads a year at a time, and always has the present one", () => {
    const names = (year: string) =>
      collections(config, year).map((one) => Reflect.get(one, "name") as unknown);
    expect(names("2024")).toEqual(["reports-2024", "reports-2022", "pages"]);
    expect(names("2022")).toEqual(["reports-2022", "pages"]);
  });
});
