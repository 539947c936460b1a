import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { sequence, writeSamples } from "../../../scripts/dev/samples/index.js";
import { inPage, serve } from "../browser/serve-folder.js";
import { runFine } from "../run-command.js";

/**
 * Builds so many sample reports, and compares the counts that the command prints with the lists of the site, and what
 * search finds for random phrases with a scan of the texts.
 */
export async function compareCountsAndSearch(reports: number, phrases: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-samples-"));
  const out = path.join(folder, "site");
  const texts = await writeSamples(path.join(folder, "content"), reports, 15);
  const { stdout: printed } = await runFine("build", [
    "--content",
    path.join(folder, "content"),
    "--out",
    out,
  ]);
  expect(printed).toContain(`报告 ${reports} 份`);
  expect(printed).toContain(`搜索收录 ${reports} 份`);
  for (const list of ["catalogue", "years"]) {
    const files = (await readdir(path.join(out, list), { recursive: true })).filter((file) =>
      file.endsWith(".html"),
    );
    const pages = await Promise.all(files.map((file) => readFile(path.join(out, list, file), "utf8")));
    const links = pages.flatMap((page) =>
      [...page.matchAll(/class="title" href="([^"]+)"/g)].map(([, url]) => url),
    );
    expect([links.length, new Set(links).size]).toEqual([reports, reports]);
  }

  const next = sequence(11);
  const queries = Array.from({ length: phrases }, () => {
    const line = texts[next(reports)]?.[next(15)] ?? "";
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
       const { results } = await search(query, { limit: 1000, near: false });
       answers.push(results.map(({ url }) => /s(\\d+)/.exec(url)[1]).sort());
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
}
