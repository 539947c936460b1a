import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findVanished } from "../../scripts/publish/index.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";
import { runHere } from "../support/run-here.js";

let folder: string;
let content: string;
let out: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-permanence-"));
  [content, out] = [path.join(folder, "content"), path.join(folder, "site")];
  await writeSamples(content, 3, 1);
  await edit("s000001", (source) => {
    return source.replace("openness:", "attachments: [{ file: table.csv }]\nopenness:");
  });
  await writeFile(path.join(content, "reports/2008/table.csv"), "a,b\n1,2\n");
  expect(await build()).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true }));

const build = (...options: string[]) => runHere("build", ["--content", content, "--out", out, ...options]);

const report = (name: string) => path.join(content, `reports/2008/${name}.md`);
async function edit(name: string, change: (source: string) => string): Promise<void> {
  await writeFile(report(name), change(await readFile(report(name), "utf8")));
}
const published = (file: string) => readFile(path.join(out, file), "utf8");

test("deleting a published report stops the build, and the old site stays; with a tombstone it succeeds", async () => {
  const source = await readFile(report("s000000"), "utf8");
  await rm(report("s000000"));
  const stopped = await build();
  expect(stopped.code).toBe(1);
  expect(stopped.stderr).toContain(
    "https://example.gov.cn/reports/2008/s000000/（reports/2008/s000000/index.html）",
  );
  expect(stopped.stderr).toContain("--published none");
  expect(stopped.stderr).not.toMatch(/\n\s+at /);
  expect(await published("reports/2008/s000000/index.html")).toContain("样例000000");

  const [head = ""] = source.split("---\n").filter((part) => part !== "");
  await writeFile(
    report("s000000"),
    `---\n${head}status: 废止\nstatus_since: 2010-01-01\n---\n本文件已撤下。\n`,
  );
  expect((await build()).code).toBe(0);
  expect(await published("reports/2008/s000000/index.html")).toContain("废止");
});

test("renaming a report stops the build; with an alias its page, source and attachment are still served", async () => {
  await rename(report("s000001"), report("renamed"));
  const stopped = await build();
  expect(stopped.code).toBe(1);
  for (const file of ["", "index.md", "table.csv"]) {
    expect(stopped.stderr).toContain(`https://example.gov.cn/reports/2008/s000001/${file}（`);
  }
  await edit("renamed", (source) =>
    source.replace("openness:", "aliases: /reports/2008/s000001/\nopenness:"),
  );
  expect((await build()).code).toBe(0);
  expect(await published("reports/2008/s000001/index.html")).toContain("url=/reports/2008/renamed/");
  expect(await published("reports/2008/s000001/table.csv")).toBe("a,b\n1,2\n");
  expect(await published("reports/2008/s000001/index.md")).toContain("样例000001");
});

test("deleting an attachment stops the build; an alias of its address leads to the report", async () => {
  await rm(path.join(content, "reports/2008/table.csv"));
  await edit("renamed", (source) => source.replace(/attachments: .*\n/, ""));
  const stopped = await build();
  expect(stopped.code).toBe(1);
  expect(stopped.stderr).toContain("https://example.gov.cn/reports/2008/renamed/table.csv（");
  await edit("renamed", (source) =>
    source.replace(
      "aliases: /reports/2008/s000001/",
      "aliases: [/reports/2008/s000001/, /reports/2008/s000001/table.csv, /reports/2008/renamed/table.csv]",
    ),
  );
  expect((await build()).code).toBe(0);
  expect(await published("reports/2008/renamed/table.csv/index.html")).toContain(
    "url=/reports/2008/renamed/",
  );
});

test("published addresses are taken from another manifest, or not compared at all, as requested", async () => {
  const manifest = path.join(folder, "manifest.json");
  await writeFile(manifest, await published("manifest.json"));
  await rm(report("s000002"));
  expect((await build("--published", manifest)).stderr).toContain("/reports/2008/s000002/");
  expect((await build("--published", path.join(folder, "nothing.json"))).stderr).toContain("nothing.json");
  await writeFile(manifest, (await published("manifest.json")).replace(/"root":"../, '"root":"00'));
  expect((await build("--published", manifest)).stderr).toContain("不可信");
  expect((await build("--published", "none")).code).toBe(0);
  await expect(published("reports/2008/s000002/index.html")).rejects.toThrow("ENOENT");
});

test("pages in every language and their files must stay; comparisons and other pages may disappear", () => {
  const manifest = (...paths: string[]) => ({
    root: "",
    files: paths.map((file) => ({ path: file, size: 1, sha256: "" })),
  });
  const kept = [
    "reports/2022/a/index.html",
    "en/reports/2022/a/index.html",
    "zh-TW/reports/2022/a/index.html",
  ];
  const free = ["reports/2022/a/history/index.html", "en/reports/2022/a/index.html.gz", "en/index.html"];
  const { paths } = findVanished(manifest(...kept, ...free), manifest("index.html"));
  expect(paths).toEqual(kept);
});
