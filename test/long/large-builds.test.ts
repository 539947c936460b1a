import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { longTest } from "../support/long-sample.js";
import { runFine } from "../support/run-command.js";
import { writeFiles } from "../support/site/build-command.js";
import { compareCountsAndSearch } from "../support/site/counts-and-search.js";

/** Catalogues so large that processes of their own make the pages. */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-large-"));
});
afterAll(() => rm(folder, { recursive: true }));

longTest("1,000 reports: counts agree everywhere, and search finds what a scan finds", () =>
  compareCountsAndSearch(1000, 100),
);

longTest("long texts have their pages in each language", async () => {
  const content = path.join(folder, "languages");
  const text = `${"样例文字。".repeat(200)}\n\n`.repeat(640);
  const report = (serial: number) => `---
title: 长文样例
index_number: 113307037368775858/2022-${serial}
agency: 源东乡
published: 2022-05-31
openness: 主动公开
---
${text}`;
  await writeFiles(content, {
    "site.yaml":
      "name: 样例目录\npublisher: 源东乡\nurl: https://example.gov.cn\nlanguages: [zh-CN, en, zh-TW]\ntraditional_texts: true\n",
    "agencies.yaml": "- { slug: yuandong, name: 源东乡 }\n",
    "topics.yaml": "[]\n",
    ...Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`reports/2022/long-${at}.md`, report(at)] as const),
    ),
  });
  const out = path.join(folder, "languages-site");
  await runFine("build", ["--content", content, "--out", out]);
  const html = await readFile(path.join(out, "en/reports/2022/long-7/index.html"), "utf8");
  expect(html).toContain('hreflang="zh-TW"');
});
