import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteSummary } from "../../scripts/pipeline/summary.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";
import { runFine } from "../support/run-command.js";
import { runHereFine } from "../support/run-here.js";

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-summary-"));
  await writeSamples(at("content"), 20, 2);
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", at("key")]);
});
afterAll(() => rm(folder, { recursive: true }));

interface Summary {
  readonly files: number;
  readonly bytes: number;
  readonly largest: number;
  readonly pages: number;
  readonly tasks: { readonly made: number };
}

async function build(...options: string[]): Promise<{ stdout: string; summary: Summary }> {
  const folders = ["--content", at("content"), "--out", at("site"), "--summary", at("summary.json")];
  // Compressing takes much memory, which is slower to get in this large process.
  const run = options.includes("--compress") ? runFine : runHereFine;
  const { stdout } = await run("build", [...folders, ...options]);
  return { stdout, summary: JSON.parse(await readFile(at("summary.json"), "utf8")) as Summary };
}

/** Returns the site's folder, measured as a host does. */
async function filesInFolder() {
  const entries = await readdir(at("site"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(path.join(parentPath, name))).size),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const pages = files.filter(({ name }) => name.endsWith(".html")).length;
  return { files: files.length, bytes, largest: Math.max(...sizes), pages };
}

test.each([
  ["a site", []],
  ["a site with compressed copies", ["--compress"]],
  ["a signed site", ["--sign", "key"]],
])("%s is reported as measured in its folder, also when nothing has changed", async (_, options) => {
  const given = options.map((option) => (option === "key" ? at("key") : option));
  const first = await build(...given);
  const found = await filesInFolder();
  expect(first.summary).toMatchObject(found);
  expect(first.stdout).toContain(`共 ${found.files} 个文件`);
  const again = await build(...given);
  expect(again.summary).toMatchObject({ ...found, tasks: { made: 0 } });
});

test("a build that runs no task says that, and not that nothing has changed: its folder may have been deleted", async () => {
  await build();
  await rm(at("site"), { recursive: true });
  const { stdout, summary } = await build();
  expect(summary.tasks.made).toBe(0);
  expect(stdout).toContain("没有要重做的部分");
  expect(stdout).not.toContain("没有改动");
});

test("the list of suitable hosts depends on all published files", () => {
  const pages = Array.from({ length: 10_000 }, (_, index) => ({ path: `${index}.html`, size: 2000 }));
  const copies = pages.map(({ path }) => ({ path: `${path}.gz`, size: 500 }));
  const fits = (host: string, fits: boolean) => ({ host, fits });
  const known = siteSummary([...pages, ...copies]);
  expect(known).toMatchObject({ files: 20_000, bytes: 25_000_000, largest: 2000, pages: 10_000 });
  expect(known.hosts).toEqual([fits("GitHub Pages", true), fits("Cloudflare Pages", true)]);
  const { hosts } = siteSummary([...pages, ...copies, { path: "manifest.json", size: 1 }]);
  expect(hosts).toEqual([fits("GitHub Pages", true), fits("Cloudflare Pages", false)]);
});
