import { defaultMessages } from "../../scripts/i18n/index.js";
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shardTasks, rememberShards } from "../../scripts/pipeline/reuse-shard.js";
import { openJobPool } from "../../scripts/pipeline/job-pool.js";
import { runTasks, type TaskContext } from "../../scripts/pipeline/tasks.js";
import { Store } from "../../scripts/cache/index.js";
import {
  facetValues,
  updateShard,
  writeShard,
  type SearchRecord,
  type DocSlot,
} from "../../scripts/search/index.js";
import { contentOf } from "../support/site/site-files.js";
import { sequence, writeSamples } from "../../scripts/dev/samples/index.js";
import { bundleJobOf } from "../support/search/shard-job.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-patch-"));
});
afterAll(() => rm(folder, { recursive: true }));

const site = () => mkdtemp(path.join(folder, "site-"));
const facets = { agency: "样例乡", openness: "主动公开", status: "有效" };
const values = facetValues([facets]);
/** Few characters, so that pairs repeat; some pairs so frequent that their lists are split. */
const characters = [..."样例报告工作情况𠮷㐂。,ab1 \n"];

function recordOf(name: number, next: (below: number) => number): SearchRecord {
  const text = (length: number) =>
    Array.from({ length }, () => characters[next(next(4) > 0 ? 2 : characters.length)]).join("");
  const published = `20${10 + next(12)}-05-31`;
  return {
    url: `/reports/r${name}/`,
    title: text(1 + next(20)),
    published,
    reportYear: next(2) === 0 ? undefined : "2018",
    facets,
    details: [`113307037368775858/2022-${name}`, "样例乡"],
    meta: { published },
    text: text(next(4) === 0 ? 0 : next(600)),
  };
}

/** Returns the reports with some removed, some added and some replaced. */
function changed(records: readonly SearchRecord[], next: (below: number) => number): DocSlot[] {
  const slots: DocSlot[] = records.map((_, index) => index);
  for (let count = 1 + next(4); count > 0; count -= 1) {
    const index = next(5) === 0 ? 0 : next(slots.length + 1);
    const fresh = next(3) === 0 ? [] : [recordOf(90_000 + next(1000), next)];
    slots.splice(index, next(3), ...fresh);
  }
  return slots;
}

test("a shard made from another equals, file by file, one made from the texts", async () => {
  const next = sequence(11);
  const records = Array.from({ length: 1100 }, (_, name) => recordOf(name, next));
  const from = await site();
  const base = { entry: writeShard({ records, values, site: from }), site: from };
  const fence = path.join(from, "search-index", base.entry.id, "fence-0.txt");
  expect(await readFile(fence, "utf8")).toContain("\u0001"); // a list that is split into parts
  for (let round = 0; round < 6; round += 1) {
    const slots = changed(records, next);
    const [patched, whole] = [await site(), await site()];
    const all = slots.flatMap((slot) => (typeof slot === "number" ? (records[slot] ?? []) : slot));
    const entry = writeShard({ records: all, values, site: whole });
    expect(updateShard({ previous: base, slots, values, site: patched })).toEqual(entry);
    expect(await contentOf(patched)).toEqual(await contentOf(whole));
  }
});

test("a shard of one report that is removed, or added, has no remains of the other", async () => {
  const next = sequence(5);
  const [one, other] = [recordOf(1, next), recordOf(2, next)];
  const from = await site();
  const base = { entry: writeShard({ records: [one], values, site: from }), site: from };
  for (const slots of [[other], [other, 0], [0, other], [0]]) {
    const [patched, whole] = [await site(), await site()];
    const all = slots.map((slot) => (typeof slot === "number" ? one : slot));
    const entry = writeShard({ records: all, values, site: whole });
    expect(updateShard({ previous: base, slots, values, site: patched })).toEqual(entry);
    expect(await contentOf(patched)).toEqual(await contentOf(whole));
  }
});

test("a damaged shard is not used as a start, whatever the damage, and nothing is written", async () => {
  const next = sequence(3);
  const records = Array.from({ length: 60 }, (_, name) => recordOf(name, next));
  for (const spoil of [
    (file: string) => rm(file),
    (file: string) => writeFile(file, ""),
    (file: string) => appendFile(file, "x"),
    async (file: string) =>
      writeFile(
        file,
        (await readFile(file)).map((byte, at) => (at === 5 ? 255 : byte)),
      ),
  ]) {
    for (const name of ["docs-0.bin", "cards-1.json", "0.bin", "fence-0.txt"]) {
      const [from, patched] = [await site(), await site()];
      const entry = writeShard({ records, values, site: from });
      await spoil(path.join(from, "search-index", entry.id, name));
      const slots = [...records.keys()].slice(1);
      expect(updateShard({ previous: { entry, site: from }, slots, values, site: patched })).toBeUndefined();
      expect(await contentOf(patched)).toEqual(new Map());
    }
  }
});

test("a build starts from the previous shard, unless too much has changed", async () => {
  const content = path.join(folder, "content");
  await writeSamples(content, 40, 1);
  const store = new Store(path.join(folder, "cache"));
  const index: TaskContext = {
    messages: defaultMessages,
    store,
    program: { code: "1", whole: "1" },
    pool: openJobPool(defaultMessages),
    force: false,
  };
  const plan = async (more: Partial<TaskContext> = {}) =>
    shardTasks([await bundleJobOf(content)], { ...index, ...more }, content);
  const startOf = async (more: Partial<TaskContext> = {}) => {
    const [task] = await plan(more);
    return task && "job" in task && task.job.kind === "shard" ? task.job.start : undefined;
  };
  expect(await startOf()).toBeUndefined();
  const { entries } = await runTasks(await plan(), index, () => undefined);
  rememberShards(entries, index, content);
  expect(await startOf()).toBeUndefined(); // all its reports are known
  const files = (await readdir(path.join(content, "reports"), { recursive: true })).filter((file) =>
    file.endsWith(".md"),
  );
  const change = (file = "") => appendFile(path.join(content, "reports", file), "\n又一段样例文字。\n");
  await change(files[3]);
  expect((await startOf())?.kept.filter((number) => number === undefined)).toHaveLength(1);
  expect(await startOf({ force: true })).toBeUndefined();
  expect(await startOf({ program: { code: "2", whole: "2" } })).toBeUndefined();
  const patched = await runTasks(await plan(), index, () => undefined);
  const whole = await runTasks(await plan({ force: true }), { ...index, force: true }, () => undefined);
  expect(patched.entries.map(({ result }) => result.shard)).toEqual(
    whole.entries.map(({ result }) => result.shard),
  );
  for (const file of files.slice(0, 8)) await change(file);
  expect(await startOf()).toBeUndefined();
  store.close();
});
