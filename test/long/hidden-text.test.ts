import { expect } from "vitest";
import { longSeed, longTests } from "../support/long-sample.js";
import { trapReport } from "../support/markdown/traps.js";
import { vanished } from "../support/markdown/vanished.js";

const batches = Array.from({ length: 20 }, (_, batch) => batch);

longTests(
  "reports of traps",
  batches,
  (batch) => `nothing of random reports of traps vanishes without a finding, batch ${batch}`,
  async (batch) => {
    for (let index = 0; index < 100; index += 1)
      expect(vanished(trapReport(`${longSeed()} long ${batch} ${index}`))).toEqual([]);
    await Promise.resolve();
  },
);
