import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect } from "vitest";
import { countyContent, countyPast } from "../../scripts/dev/samples/index.js";
import { alike, pageExamples } from "../../scripts/dev/browser/page-kinds.js";
import { longTests } from "../support/long-sample.js";
import { openSite, type TestSite } from "../../scripts/dev/browser/open-site.js";

let site: TestSite;

beforeAll(async () => {
  site = await openSite(countyContent(), countyPast());
});
afterAll(() => site.close());

const modes = {
  light: {},
  dark: { colorScheme: "dark" },
  large: {},
  forced: { forcedColors: "active" },
} as const;

const views = (Object.keys(modes) as (keyof typeof modes)[]).flatMap((mode) =>
  [320, 390, 1280].map((width) => ({ mode, width })),
);

longTests(
  "accessibility of pages",
  views,
  ({ mode, width }) => `axe finds nothing on any kind of page, ${mode}, at ${width} pixels`,
  async ({ mode, width }) => {
    const page = await site.open({ viewport: { width, height: 844 }, ...modes[mode] });
    if (mode === "large") {
      await page.goto(`${site.base}/reading/`);
      await page.getByRole("checkbox", { name: "大字版" }).check();
    }
    const found: Record<string, unknown> = {};
    for (const [kind, url] of Object.entries(pageExamples)) {
      if (alike.has(kind)) continue;
      await page.goto(site.base + url);
      const large = await page.evaluate("document.documentElement.hasAttribute('data-large')");
      expect(large).toBe(mode === "large");
      const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze(); // no frames
      expect(passes.length).toBeGreaterThan(10); // checks that axe has run
      for (const { id, nodes } of violations) found[`${kind}: ${id}`] = nodes.map(({ html }) => html);
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (overflow !== 0) found[`${kind}: overflow`] = overflow;
    }
    expect(found).toEqual({});
    await page.context().close();
  },
);
