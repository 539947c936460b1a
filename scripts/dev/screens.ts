import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { pageExamples } from "./browser/page-kinds.js";
import { sharedChromium } from "./browser/chromium.js";
import { openSite, type TestSite } from "./browser/open-site.js";
import { countyContent, countyPast } from "./samples/index.js";
import { exitCodes, runCommand } from "../cli/index.js";

/**
 * Takes screenshots of every kind of page, on phone and desktop, light and dark, for people to look at.
 *
 * They are not kept in git; a workflow uploads those of each change. README shows `search-hits-desktop-light.webp` as
 * docs/pictures/search.webp.
 */

const screens = [
  { name: "phone", width: 390, height: 844, tallest: 1500, scale: 0.9 },
  { name: "desktop", width: 1280, height: 800, tallest: 1200, scale: 0.7 },
] as const;
const schemes = ["light", "dark"] as const;

/** WebP quality from 0 to 100: text stays sharp, and all screenshots together are small. */
const quality = 50;

interface Shot {
  readonly name: string;
  readonly url: string;
  /** Prepares the page before its screenshot is taken. */
  readonly arrange?: (page: Page) => Promise<unknown>;
}

const shots: readonly Shot[] = [
  ...Object.entries(pageExamples).map(([name, url]) => ({ name, url })),
  {
    name: "search-hits",
    url: `/search/?q=${encodeURIComponent("法治政府建设")}`,
    arrange: (page) => page.waitForSelector("#result-count[data-count]"),
  },
  { name: "report-large", url: pageExamples["report"] ?? "/", arrange: largePrint },
  { name: "home-large", url: "/", arrange: largePrint },
  {
    name: "report-print",
    url: pageExamples["report"] ?? "/",
    arrange: (page) => page.emulateMedia({ media: "print" }),
  },
];

await runCommand(
  (messages) => messages.screens.help,
  { out: { type: "string", default: "_screens" } },
  async ({ out }, _names, messages) => {
    const site = await openSite(countyContent(), countyPast());
    try {
      await mkdir(out, { recursive: true });
      const old = (await readdir(out)).filter((file) => file.endsWith(".webp"));
      for (const file of old) await rm(path.join(out, file));
      const bytes = await takeAll(site, out);
      const pictures = shots.length * screens.length * schemes.length;
      console.log(messages.screens.taken(pictures, Math.round(bytes / 1024), out));
    } finally {
      await site.close();
      await (await sharedChromium()).close();
    }
    return exitCodes.fine;
  },
);

async function takeAll(site: TestSite, out: string): Promise<number> {
  let bytes = 0;
  for (const screen of screens) {
    for (const colorScheme of schemes) {
      for (const shot of shots) {
        const { width, height } = screen;
        const page = await site.open({ viewport: { width, height }, colorScheme });
        await page.goto(site.base + shot.url, { waitUntil: "networkidle" });
        await shot.arrange?.(page);
        const picture = await take(page, screen);
        await writeFile(path.join(out, `${shot.name}-${screen.name}-${colorScheme}.webp`), picture);
        bytes += picture.length;
        await page.context().close();
      }
    }
  }
  return bytes;
}

/** Returns a screenshot of a page from its top, as WebP, at most `tallest` pixels high. */
async function take(page: Page, { width, tallest, scale }: (typeof screens)[number]): Promise<Buffer> {
  const whole = await page.evaluate<number>("document.documentElement.scrollHeight");
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(whole, tallest), scale },
  });
  return Buffer.from(data, "base64");
}

function largePrint(page: Page): Promise<unknown> {
  return page.locator("button[data-setting=large]").click();
}
