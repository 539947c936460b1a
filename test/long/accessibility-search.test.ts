import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect } from "vitest";
import { ScriptedEngine } from "../support/browser/scripted-engine.js";
import { longTests } from "../support/long-sample.js";
import { openSite, type TestSite } from "../../scripts/dev/browser/open-site.js";
import { states } from "../support/browser/page-states.js";

let site: TestSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const views = [
  { width: 390, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

longTests(
  "accessibility of search",
  views,
  ({ width, colorScheme }) => `axe finds nothing in any state at ${width} pixels, ${colorScheme}`,
  async (view) => {
    const { width, colorScheme } = view;
    const page = await site.open({ viewport: { width, height: 844 }, colorScheme });
    const engine = await ScriptedEngine.on(page);
    /** Folder for a screenshot of each state, for people to look at; none by default. */
    const pictures = process.env["GONGKAI_PICTURES"];
    const found: Record<string, unknown> = {};
    for (const [name, arrange] of Object.entries(states)) {
      await arrange({ page, engine, base: site.base });
      if (pictures !== undefined)
        await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png` });
      const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze(); // no frames
      expect(passes.length).toBeGreaterThan(10); // checks that axe has run
      for (const { id, nodes } of violations) found[`${name}: ${id}`] = nodes.map(({ html }) => html);
      // Nothing is cut off at the side, either.
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (overflow !== 0) found[`${name}: overflow`] = overflow;
    }
    expect(found).toEqual({});
    await page.context().close();
  },
); // axe checks fifteen pages, which takes long on a busy machine
