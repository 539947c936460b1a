import { afterAll, afterEach, expect, test } from "vitest";
import { checkCost, most, type CheckCost } from "../support/check/check-cost.js";
import { contentFolder, removeFolders, report } from "../support/check/check-folder.js";
import { hostileAttachments } from "../support/check/hostile/attachments.js";
import { drawCases, longSeed, longShare } from "../support/long-sample.js";

afterEach(removeFolders);

/** What each attachment took; the slowest are printed. */
const costs: ({ readonly name: string } & Pick<CheckCost, "seconds" | "megabytes">)[] = [];
afterAll(() => {
  const slowest = costs.sort((one, other) => other.seconds - one.seconds).slice(0, 5);
  for (const { name, seconds, megabytes } of slowest)
    console.log(`${name}: ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`);
});

/** In `npm test` two: each takes some seconds of processor time. */
const share = longShare() < 1 ? 2 / hostileAttachments.length : 1;
const taken = new Set(drawCases(`${longSeed()} attachments of 50 MB`, share, hostileAttachments));

for (const one of hostileAttachments) {
  const name = `${one.extension}: ${one.name}`;
  test.runIf(taken.has(one))(`an attachment is checked within the limits: ${name}`, async () => {
    const file = `reports/2022/x.${one.extension}`;
    const text = `见[附件](x.${one.extension})。`;
    const cost = await checkCost(
      await contentFolder({ "reports/2022/a.md": report(1, {}, text), [file]: one.make() }),
    );
    costs.push({ name, ...cost });
    expect(cost.seconds).toBeLessThan(most.seconds);
    expect(cost.megabytes).toBeLessThan(most.megabytes);
  });
}
