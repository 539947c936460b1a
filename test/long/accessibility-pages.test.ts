import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
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

/** The browser's own options, and the settings of `/reading/` that a reader has stored. */
const modes = {
  light: {},
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
  large: { settings: { large: true, size: "150" } },
  "large, yellow on black": { settings: { large: true, size: "150", scheme: "contrast" } },
  "dark on a light system": { settings: { scheme: "dark", size: "120" } },
  "light on a dark system": { colorScheme: "dark", settings: { scheme: "light" } },
  "yellow on black": { settings: { scheme: "contrast" } },
  "150 %": { settings: { size: "150" } },
  "200 %": { settings: { size: "200" } },
} as const;

/** Settings of readers are tested at fewer widths than what the browser itself does. */
const views = Object.entries(modes).flatMap(([mode, { settings, ...options }]: [string, Mode]) =>
  (settings ? [390, 1280] : [320, 390, 1280]).map((width) => ({ mode, width, settings, options })),
);

type Mode = BrowserContextOptions & { readonly settings?: Readonly<Record<string, unknown>> };

/** Opens everything that is folded on a report's page, the settings and the bar of reading aloud. */
async function unfoldAll(page: Page): Promise<void> {
  for (const folded of await page.locator(".fold > summary, .contents--folded > summary").all()) {
    if (await folded.isVisible()) await folded.click();
  }
  await page.getByRole("button", { name: "朗读" }).click();
  await page.getByRole("link", { name: "字号与配色" }).click();
  await page.waitForSelector(".settings-panel");
  await page.waitForSelector(".aloud");
}

longTests(
  "accessibility of pages",
  views,
  ({ mode, width }) => `axe finds nothing on any kind of page, ${mode}, at ${width} pixels`,
  async ({ width, settings, options }) => {
    const page = await site.open({ viewport: { width, height: 844 }, ...options });
    await page.addInitScript(
      `localStorage.setItem("gongkai:reading", ${JSON.stringify(JSON.stringify(settings ?? {}))})`,
    );
    const found: Record<string, unknown> = {};
    for (const [kind, url] of Object.entries(pageExamples)) {
      if (alike.has(kind)) continue;
      await page.goto(site.base + url);
      const large = await page.evaluate("document.documentElement.hasAttribute('data-large')");
      expect(large).toBe(settings?.["large"] === true);
      if (kind === "report") await unfoldAll(page);
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
