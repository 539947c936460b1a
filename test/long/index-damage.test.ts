import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { SearchModule, SearchPage } from "../../scripts/search/browser/api.js";
import { sequence } from "../../scripts/dev/samples/index.js";
import { drawCases, longSeed, longShare } from "../support/long-sample.js";
import { askAll, failed, FlippedSite, ownRoot } from "../support/search/flipped-site.js";
import { bundleSearch, bundleWorker, type Fetch, type TestWorker } from "../support/search/search-page.js";

let site: FlippedSite;
let openPage: (fetch: Fetch) => SearchModule;
let startWorker: (fetch: Fetch) => TestWorker;
/** Answers of the whole site, and of it without the other one. */
let right: string[];
let withoutOther: string[];

beforeAll(async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined); // pages for excerpts are not there
  openPage = await bundleSearch(ownRoot);
  startWorker = await bundleWorker(ownRoot);
  site = await FlippedSite.write();
  right = await askAll(openPage(site.fetch));
  expect(right).not.toContain(failed);
  expect(new Set(right).size).toBe(right.length);
  const otherIndex = site.files.find((file) => /jia.*index\.json$/.test(file)) ?? "";
  site.damage({ file: otherIndex, byte: 0, bit: 0 }, false);
  withoutOther = (await askAll(openPage(site.fetch))).map(withoutMissing);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await site.remove();
});
beforeEach(() => site.repair());

/** Returns an answer without the names of the catalogues that it does not cover. */
function withoutMissing(answer: string): string {
  const page = JSON.parse(answer) as SearchPage | unknown[]; // askAll wrote it
  return JSON.stringify("missing" in page ? { ...page, missing: [] } : page);
}

/** Returns the first part of an answer: reports that contain the query. */
function withoutNear(answer: string): string {
  return JSON.stringify({ ...(JSON.parse(answer) as SearchPage), near: undefined });
}

/** Returns the second part of an answer. */
function nearOf(answer: string): string {
  return JSON.stringify((JSON.parse(answer) as SearchPage).near);
}

/** Returns whether an answer is right, or says what is wrong with it. */
function isHonest(answer: string, index: number): boolean {
  if (answer === failed || answer === right[index]) return true;
  // The second part has failed, and the answer says so.
  if (answer.includes('"near":{"state":"failed"'))
    return withoutNear(answer) === withoutNear(right[index] ?? "");
  if (!answer.includes('"reason":"unreadable"')) return false;
  const [own, whole] = [withoutOther[index] ?? "", withoutMissing(right[index] ?? "")];
  const covered = withoutMissing(answer);
  if (covered === own) return true;
  // The first part needs no damaged file: it covers the other catalogue, and the second part does not.
  return withoutNear(covered) === withoutNear(whole) && nearOf(covered) === nearOf(own);
}

const isRight = (answer: string, index: number) => answer === right[index];

const seeds = Array.from({ length: 2000 }, (_, seed) => seed);
const share = longShare() < 1 ? 60 / seeds.length : 1;
const flips = drawCases(`${longSeed()} bit flips of index files`, share, seeds);

test(`no flipped bit of ${flips.length} gives a wrong answer, or one that outlives it`, async () => {
  const wrong: unknown[] = [];
  let noticed = 0;
  for (const seed of flips) {
    const flip = site.drawFlip(sequence(seed));
    const isCached = seed % 4 === 0;
    const worker = seed % 3 === 0 ? startWorker(site.fetch) : undefined;
    site.damage(flip, isCached);
    const page = openPage(worker?.fetch ?? site.fetch);
    const answers = await askAll(page);
    if (!answers.every(isCached ? isRight : isHonest)) wrong.push([flip, isCached, answers]);
    if (!answers.every(isRight)) noticed += 1;
    await worker?.rest();
    const kept = [...(worker?.caches.bytes ?? [])].filter(([file, bytes]) => !site.isFile(file, bytes));
    if (kept.length > 0) wrong.push([flip, "kept", kept.map(([file]) => file)]);
    site.repair();
    if (!(await askAll(page)).every(isRight)) wrong.push([flip, "after the repair"]);
  }
  expect(wrong).toEqual([]);
  expect(noticed).toBeGreaterThan(flips.length / 20); // files that no question reads are among them
});

test("what a browser has kept and its disk has damaged is not used, and goes", async () => {
  const worker = startWorker(site.fetch);
  const read = new Set<string>();
  const fetch: Fetch = (input, init) => {
    read.add(String(input));
    return worker.fetch(input, init);
  };
  await askAll(openPage(fetch));
  await worker.rest();
  const kept = [...worker.caches.bytes.keys()].filter((file) => read.has(file));
  expect(kept.length).toBeGreaterThan(10);
  for (const bytes of worker.caches.bytes.values()) bytes[3] = (bytes[3] ?? 0) ^ 4;
  expect((await askAll(openPage(worker.fetch))).every(isRight)).toBe(true);
  await worker.rest();
  const { bytes } = worker.caches;
  expect(kept.filter((file) => !site.isFile(file, bytes.get(file) ?? new Uint8Array()))).toEqual([]);
});
