import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type * as pagefind from "pagefind";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { removeBusy } from "../../scripts/files/index.js";
import { Work } from "../../scripts/serve/index.js";
import { writeSamples } from "../samples.js";

/** Indexes of titles that are being made, and the most that were at a time. */
const indexing = vi.hoisted(() => ({ now: 0, most: 0, onBegun: vi.fn() }));

/** Pagefind as on a slow machine. */
vi.mock("pagefind", async (original) => {
  const real = await original<typeof pagefind>();
  return {
    createIndex: async (...options: Parameters<typeof real.createIndex>) => {
      indexing.most = Math.max(indexing.most, (indexing.now += 1));
      indexing.onBegun();
      await setTimeout(1500);
      return real.createIndex(...options);
    },
    close: () => {
      indexing.now -= 1;
      return real.close();
    },
  };
});

let folder: string;
let content: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-work-"));
  content = path.join(folder, "content");
  await writeSamples(content, 6, 2);
});
afterAll(() => removeBusy(folder));

test("what is stopped by a later edit has ended before that is made", async () => {
  const work = new Work({
    content,
    folders: [content, "layouts"],
    out: path.join(folder, "site"),
    cache: path.join(folder, "cache"),
    show: () => undefined,
    onProgress: () => undefined,
  });
  const report = path.join(content, "reports/2008/s000000.md");
  const rename = async (title: string) => {
    const renamed = (await readFile(report, "utf8")).replace(/^title: .*/m, `title: ${title}`);
    await writeFile(report, renamed);
  };
  expect(await work.run()).toBeUndefined();
  let later: Promise<unknown> | undefined;
  indexing.onBegun.mockImplementation(() => (later ??= rename("样例后来").then(() => work.run())));
  await rename("样例先前");
  expect(await work.run()).toBeUndefined();
  expect(await later).toBeUndefined();
  expect(indexing.most).toBe(1);
  const page = await readFile(path.join(folder, "site/reports/2008/s000000/index.html"), "utf8");
  expect(page).toContain("样例后来");
});
