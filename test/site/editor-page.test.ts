import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeAdmin } from "../../scripts/editor/index.js";
import { collections } from "../../scripts/editor/browser/collections.js";
import type { AdminConfig } from "../../scripts/editor/browser/config.js";
import { reportFields } from "../../scripts/catalogue/index.js";
import { openFolder } from "../support/editor/content-with-settings.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-admin-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the page", () => {
  let config: AdminConfig;
  beforeAll(async () => {
    const { catalogue } = await openFolder(
      folder,
      "admin:\n  forge: gitlab\n  repository: a/b\n  url: https://git.example.gov.cn/\n",
    );
    if (!catalogue) throw new Error("the content cannot be read");
    await writeAdmin(catalogue, folder, defaultMessages);
    config = JSON.parse(await readFile(path.join(folder, "admin/config.json"), "utf8")) as AdminConfig;
  });

  test("requests only its own host and the git host, and has no inline script", async () => {
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

  test("reads one year at a time, and always has the current year", () => {
    const names = (year: string) =>
      collections(config, year).map((one) => Reflect.get(one, "name") as unknown);
    expect(names("2024")).toEqual(["reports-2024", "reports-2022", "pages"]);
    expect(names("2022")).toEqual(["reports-2022", "pages"]);
  });
});
