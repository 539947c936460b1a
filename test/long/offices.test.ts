import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { UserError } from "../../scripts/errors/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { sequence } from "../../scripts/dev/samples/index.js";
import { removeFolders } from "../support/check/check-folder.js";
import { openOffices, type Offices } from "../support/git/offices.js";
import { OfficesRun, startingFiles } from "../support/git/offices-run.js";
import { drawCases, longSeed, longShare } from "../support/long-sample.js";

/** Numbers of interleavings in the long run and in a sample. */
const all = 200;
const sampled = 5;

let pristine: Offices;
let cache: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined); // builds print their results
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  cache = await mkdtemp(path.join(tmpdir(), "gongkai-offices-cache-"));
  pristine = await openOffices(["甲", "乙", "丙", "丁", "戊"], startingFiles());
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(cache, { recursive: true });
  await pristine.remove();
  await removeFolders();
});

const seeds = Array.from({ length: all }, (_, index) => index + 1);
const share = longShare() === 1 ? 1 : sampled / all;
const from = process.env["OFFICES"]?.split("-").map(Number); // some of them, run by hand: `1-20`
const taken = new Set(
  from ? seeds.slice((from[0] ?? 1) - 1, from[1]) : drawCases(`${longSeed()} offices`, share, seeds),
);

/** Five offices that work at the same time are never stuck, and no change and no published address is lost. */
for (const seed of seeds)
  test.runIf(taken.has(seed))(`five offices work at the same time: interleaving ${seed}`, async () => {
    const run = new OfficesRun(await pristine.copy(), sequence(seed * 7919), cache);
    try {
      await run.play();
      await run.finish();
      expect(run.pushes).toBeGreaterThan(0);
    } catch (error) {
      const reason = error instanceof UserError ? error.describe(defaultMessages) : String(error);
      throw new Error(`${reason}\n${run.log.join("\n")}`, { cause: error });
    } finally {
      await run.remove();
    }
  });
