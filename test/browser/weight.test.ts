import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countyContent, countyPast } from "../../scripts/dev/samples/index.js";
import { openSite, openWhole, type TestSite } from "../../scripts/dev/browser/open-site.js";

let site: TestSite;

beforeAll(async () => {
  site = await openSite(countyContent(), countyPast());
});
afterAll(() => site.close());

/** Compressed KB of a first visit, without pictures. */
const budgets = [
  ["home", "/", 60],
  ["report", "/reports/2024/fazhi-dongyuan/", 40],
  ["search before typing", "/search/", 150],
] as const;

test.each(budgets)(
  "a first visit to %s stays within its budget, and nothing moves visibly",
  async (_, url, budget) => {
    // A tall window, so that shifts below the first screen are measured, too.
    const page = await site.open({ viewport: { width: 390, height: 3000 } });
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() !== "image") bodies.push(response.body());
    });
    await page.addInitScript(`
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  `);
    await openWhole(page, site.base + url);
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    expect(sizes.length).toBeGreaterThan(3); // page, styles, scripts
    expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(budget);
    // Browsers report rounding of sub-pixel positions as shifts of this size; a moved line counts 100 times more.
    expect(await page.evaluate("window.shift")).toBeLessThan(0.001);
    await page.context().close();
  },
);
