import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { expect, test } from "vitest";
import { sequence, writeSamples } from "../samples.js";

test("1,000 reports: counts agree everywhere, and search finds what a scan finds", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-samples-"));
  const out = path.join(folder, "site");
  const texts = await writeSamples(path.join(folder, "content"), 1000, 15);
  const options = ["--content", path.join(folder, "content"), "--out", out];
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    "scripts/build.ts",
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
  const serve = sirv(out, { dev: true });
  const server = createServer((request, response) => serve(request, response)).listen(0, "localhost");
  await new Promise((resolve) => server.once("listening", resolve));
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/search/`);
  // As text, so that the test runner leaves the browser's own import() alone.
  const found = await page.evaluate<string[][]>(`(async () => {
    const { search } = await import("/assets/search.js");
    const answers = [];
    for (const query of ${JSON.stringify(queries)}) {
      const { results } = await search(query, { limit: 1000 });
      answers.push(results.map(({ url }) => /s(\\d+)/.exec(url)[1]).sort());
    }
    return answers;
  })()`);
  const scanned = queries.map((query) =>
    texts.flatMap((lines, index) =>
      lines.some((line) => line.includes(query)) ? [String(index).padStart(6, "0")] : [],
    ),
  );
  expect(found).toEqual(scanned);
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});
