import { afterAll, afterEach, expect, test } from "vitest";
import { limits } from "../../scripts/documents/index.js";
import { hostileTexts } from "../../scripts/dev/fuzz/costs/index.js";
import { checkCost, most, type CheckCost } from "../support/check/check-cost.js";
import { contentFolder, removeFolders, report } from "../support/check/check-folder.js";
import { drawCases, longSeed, longShare } from "../support/long-sample.js";

afterEach(removeFolders);

/** What each input took; the slowest are printed. */
const costs: ({ readonly name: string } & Pick<CheckCost, "seconds" | "megabytes">)[] = [];
afterAll(() => {
  const slowest = costs.sort((one, other) => other.seconds - one.seconds).slice(0, 5);
  for (const { name, seconds, megabytes } of slowest)
    console.log(`${name}: ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`);
});

/** In `npm test` about two: each takes some seconds of processor time. */
const share = longShare() < 1 ? 2 / hostileTexts.length : 1;
const taken = new Set(drawCases(`${longSeed()} texts of 8 MB`, share, hostileTexts));

for (const one of hostileTexts) {
  const { name, ofLength } = one;
  test.runIf(taken.has(one))(
    `a report of 8 MB that repeats ${name} is checked within the limits`,
    async () => {
      const fragment = ofLength(1).slice(0, -1);
      const bytes = limits.textBytes - 1000; // the front matter has some hundred
      const text = ofLength(Math.floor((bytes / Buffer.byteLength(fragment)) * fragment.length));
      const cost = await checkCost(await contentFolder({ "reports/2022/a.md": report(1, {}, text) }));
      costs.push({ name, ...cost });
      expect(cost.findings.map(({ rule }) => rule)).not.toContain("file"); // it was read
      expect(cost.seconds).toBeLessThan(most.seconds);
      expect(cost.megabytes).toBeLessThan(most.megabytes);
    },
  );
}
