import { appendFile, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { environmentOfCopy } from "../support/run-command.js";
import { commitAll } from "../support/site/changes.js";
import { IncrementalSite } from "../support/site/incremental-site.js";

let site: IncrementalSite;
beforeAll(async () => {
  site = await IncrementalSite.create();
});
afterAll(() => site.remove());

test("without a change no task runs, and changes made in site or cache are repaired", async () => {
  await site.build();
  const right = await site.files();
  expect((await site.build()).tasks.made).toBe(0);
  // What no build wrote is not deleted with the old site.
  const stray = path.join(site.out, "stray.txt");
  await writeFile(stray, "left behind");
  await expect(site.build()).rejects.toMatchObject({
    stderr: expect.stringContaining("stray.txt") as unknown,
  });
  expect(await readFile(stray, "utf8")).toBe("left behind");
  await rm(stray);
  // Files of the site are links to the cache: writing to one changes both.
  await appendFile(path.join(site.out, "index.html"), "<!-- changed by hand -->");
  await rm(path.join(site.out, "sitemap.xml"));
  const { made } = (await site.build()).tasks;
  expect(made).toBeGreaterThan(0);
  expect(await site.files()).toEqual(right);
  await rm(path.join(site.cache, "entries"), { recursive: true });
  await rm(site.out, { recursive: true });
  await site.build();
  expect(await site.files()).toEqual(right);
});

test("a changed text causes few tasks, and changes only its own pages", async () => {
  await site.build();
  const report = await site.anyReport();
  await appendFile(path.join(site.content, "reports", report), "\n又添加了一段样例文字。\n");
  // The index of titles is not made again: Pagefind, which makes it, is removed here.
  const without = {
    ...environmentOfCopy(),
    PAGEFIND_EXTENDED_BINARY_PATH: path.join(site.folder, "nowhere"),
  };
  const { made, all } = (await site.build([], without)).tasks;
  // Its pages, its shard, the full texts of its year, index.json, the pages about the whole catalogue.
  expect(made).toBeLessThanOrEqual(5);
  expect(all).toBeGreaterThan(10);
});

test("a commit changes pages that show the history of its reports; a commit without changes changes nothing", async () => {
  const report = await site.anyReport();
  commitAll(site.content, "样例：之前的改动");
  await appendFile(path.join(site.content, "reports", report), "\n提交的一段样例文字。\n");
  await site.build();
  commitAll(site.content, "样例：补充一段");
  const { made } = (await site.build()).tasks;
  // Its pages, the latest changes and those of the month, their feed, the feeds and the sitemap with the day.
  expect(made).toBeGreaterThan(2);
  expect(made).toBeLessThanOrEqual(12);
  expect(await site.files()).toEqual(await site.fullBuild());
  commitAll(site.content, "样例：空提交");
  expect((await site.build()).tasks.made).toBe(0);
});
