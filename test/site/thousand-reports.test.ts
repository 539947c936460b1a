import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { sequence, writeSamples } from "../../scripts/dev/samples/index.js";
import { inPage, serve } from "../support/browser/serve-folder.js";

test("1,000 reports: counts agree everywhere, and search finds what a scan finds", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-samples-"));
  const out = path.join(folder, "site");
  const texts = await writeSamples(path.join(folder, "content"), 1000, 15);
  const options = ["--content", path.join(folder, "content"), "--out", out];
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    "scripts/commands/build.ts",
    ...options,
  ]);
  expect(stdout).toContain("报告 1000 份");
  expect(stdout).toContain("搜索收录 1000 份");
  for (const list of ["catalogue", "years"]) {
    const files = (await readdir(path.join(out, list), { recursive: true })).filter((file) =>
      file.endsWith(".html"),
    );
    const pages = await Promise.all(files.map((file) => readFile(path.join(out, list, file), "utf8")));
    const links = pages.flatMap((page) =>
      [...page.matchAll(/class="title" href="([^"]+)"/g)].map(([, url]) => url),
    );
    expect([links.length, new Set(links).size]).toEqual([1000, 1000]);
  }

  const next = sequence(11);
  const queries = Array.from({ length: 100 }, () => {
    const line = texts[next(1000)]?.[next(15)] ?? "";
    const length = 2 + next(7);
    const start = next(line.length - length + 1);
    return line.slice(start, start + length);
  });
  const served = await serve(out);
  const page = await served.browser.newPage();
  await page.goto(`${served.base}/search/`);
  const found = await inPage<string[][]>(
    page,
    `const { search } = await import("/assets/search.js");
     const answers = [];
     for (const query of input) {
       const { results, exact } = await search(query, { limit: 1000 });
       answers.push(exact ? results.map(({ url }) => /s(\\d+)/.exec(url)[1]).sort() : []);
     }
     return answers;`,
    queries,
  );
  const scanned = queries.map((query) =>
    texts.flatMap((lines, index) =>
      lines.some((line) => line.includes(query)) ? [String(index).padStart(6, "0")] : [],
    ),
  );
  expect(found).toEqual(scanned);
  await served.close();
  await rm(folder, { recursive: true });
});
