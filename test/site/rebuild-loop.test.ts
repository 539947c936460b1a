import { appendFileSync } from "node:fs";
import { appendFile, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type * as pagefind from "pagefind";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { RebuildOptions } from "../../scripts/dev-server/index.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";

/** Number of title indexes being made, and the most at a time. */
const indexing = { now: 0, most: 0, delay: 0, onBegun: vi.fn() };

/** Delays Pagefind by some milliseconds, as on a slow machine. */
vi.doMock("pagefind", async () => {
  const real = await vi.importActual<typeof pagefind>("pagefind");
  return {
    createIndex: async (...options: Parameters<typeof real.createIndex>) => {
      indexing.most = Math.max(indexing.most, (indexing.now += 1));
      indexing.onBegun();
      await setTimeout(indexing.delay);
      return real.createIndex(...options);
    },
    close: () => {
      indexing.now -= 1;
      return real.close();
    },
  };
});

// Other test files of this process have loaded the program with the real Pagefind.
vi.resetModules();
const { removeDir } = await import("../../scripts/fs/index.js");
const { lockFolder } = await import("../../scripts/fs/folder-lock.js");
const { LiveFolder, RebuildLoop } = await import("../../scripts/dev-server/index.js");
const { defaultMessages } = await import("../../scripts/i18n/index.js");
afterAll(() => {
  vi.doUnmock("pagefind");
  vi.resetModules();
});

let folder: string;
let options: RebuildOptions;
const at = (...names: string[]) => path.join(folder, ...names);
const report = () => at("content/reports/2008/s000000.md");
const page = "reports/2008/s000000/index.html";
const published = () => readFile(at("site", page), "utf8");
const nothing = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-work-"));
  await writeSamples(at("content"), 6, 2);
  options = {
    ...{ content: at("content"), folders: [at("content"), "layouts"], out: at("site"), cache: at("cache") },
    ...{ show: nothing, onProgress: nothing, onWait: nothing },
  };
});
beforeEach(() => void indexing.onBegun.mockReset());
afterAll(() => removeDir(folder));

async function rename(title: string): Promise<void> {
  await writeFile(report(), (await readFile(report(), "utf8")).replace(/^title: .*/m, `title: ${title}`));
}

test("a build stopped by a later edit has ended before the next one starts", async () => {
  const work = new RebuildLoop(options, defaultMessages);
  expect(await work.run()).toBeUndefined();
  let later: Promise<unknown> | undefined;
  indexing.delay = 1500; // until the next build would index, too, if it did not wait
  indexing.onBegun.mockImplementation(() => (later ??= rename("样例后来").then(() => work.run())));
  await rename("样例先前");
  expect(await work.run()).toBeUndefined();
  expect(await later).toBeUndefined();
  indexing.delay = 0;
  expect(indexing.most).toBe(1);
  expect(await published()).toContain("样例后来");
});

test("an edit undone during a build also disappears from the preview", async () => {
  const shown = new LiveFolder(at("shown"));
  const work = new RebuildLoop(
    { ...options, show: (entries, all) => shown.show(entries, all) },
    defaultMessages,
  );
  expect(await work.run()).toBeUndefined();
  const before = await readFile(report(), "utf8");
  await rename("样例半途");
  const reloads = vi.fn();
  let undone: Promise<unknown> | undefined;
  const first = work.run(() => {
    undone = writeFile(report(), before).then(() => work.run(reloads));
  });
  expect(await first).toBeUndefined();
  expect(await undone).toBeUndefined();
  expect(reloads).toHaveBeenCalledOnce();
  expect(await readFile(at("shown", page), "utf8")).not.toContain("样例半途");
  expect(await published()).not.toContain("样例半途");
});

test("a file saved while the content is read is no failure: the site is built again", async () => {
  let isChanged = false;
  const changeAll = (stage: string) => {
    if (stage !== "check" || isChanged) return;
    isChanged = true;
    for (const file of files) appendFileSync(file, "\n读的时候添加的一段。\n");
  };
  const years = await readdir(at("content/reports"));
  const names = await Promise.all(years.map((year) => readdir(at("content/reports", year))));
  const files = years.flatMap((year, of) =>
    (names[of] ?? []).map((name) => at("content/reports", year, name)),
  );
  for (const file of files) await appendFile(file, "\n先添加的一段。\n"); // so that all are read again
  const work = new RebuildLoop({ ...options, onProgress: changeAll }, defaultMessages);
  expect(await work.run()).toBeUndefined();
  expect(isChanged).toBe(true);
  expect(await published()).toContain("读的时候添加的一段。");
});

test("a site that another process is uploading is replaced afterwards, and this is reported once", async () => {
  const lock = lockFolder(at("site"));
  const onWait = vi.fn(() => void setTimeout(1200).then(() => lock.release()));
  const work = new RebuildLoop({ ...options, onWait: onWait }, defaultMessages);
  await rename("样例等到");
  expect(await work.run(nothing)).toBeUndefined();
  expect(onWait.mock.calls).toEqual([[`${at("site")}.lock`]]);
  expect(await published()).toContain("样例等到");
});

test("a waiting publication is done even after an event without a change", async () => {
  const lock = lockFolder(at("site"));
  let later: Promise<unknown> | undefined;
  const onWait = () => {
    later ??= work.run(nothing);
    void setTimeout(700).then(() => lock.release());
  };
  const work = new RebuildLoop({ ...options, onWait: onWait }, defaultMessages);
  await rename("样例再来");
  expect(await work.run(nothing)).toBeUndefined();
  expect(await later).toBeUndefined();
  expect(await published()).toContain("样例再来");
});
