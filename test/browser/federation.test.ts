import { AxeBuilder } from "@axe-core/playwright";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withChecksum, type SearchIndexFile } from "../../scripts/search/format/index.js";
import { validatePages } from "../support/site/html-validate.js";
import { sequence } from "../../scripts/dev/samples/index.js";
import { inPage } from "../support/browser/serve-folder.js";
import { buildFor, Publisher, type Tampered } from "../support/browser/publishers.js";
import { closeContexts, sharedChromium } from "../../scripts/dev/browser/chromium.js";
import { patience } from "../../scripts/dev/browser/open-site.js";

/** The reports of each catalogue; the site of 甲 is below a path. */
const sizes = { 某省示例: 7, 甲县示例: 8, 乙县示例: 9 } as const;
type CatalogueName = keyof typeof sizes;
const all = 24;

const publishers: Readonly<Record<CatalogueName, Publisher>> = {
  某省示例: new Publisher(),
  甲县示例: new Publisher("/jia/gongkai/"),
  乙县示例: new Publisher(),
};
const { 某省示例: province, 甲县示例: first, 乙县示例: second } = publishers;

const next = sequence(11);
const characters = [..."法治政府建设信息公开办理"];
const line = () => Array.from({ length: 12 }, () => characters[next(characters.length)]).join("");
/** Lines that each report of a catalogue has, by catalogue. */
const texts = Object.fromEntries(
  Object.entries(sizes).map(([name, count]) => [
    name,
    Array.from({ length: count }, () => [line(), line(), line()]),
  ]),
);

function contentOf(name: CatalogueName, settings = ""): Record<string, string> {
  const reports = (texts[name] ?? []).map((lines, serial) => {
    const [year, month] = [2021 + (serial % 2), 1 + serial];
    const head = `title: ${name}样例报告${serial}\nindex_number: 113307037368775858/${year}-${serial}`;
    const rest = `agency: ${name}\npublished: ${year}-${String(month).padStart(2, "0")}-10\nopenness: 主动公开`;
    const text = `${lines.join("。\n\n")}。\n\n样例文字，${name}独有。`;
    return [`reports/${year}/r${serial}.md`, `---\n${head}\n${rest}\n---\n${text}\n`];
  });
  return {
    "site.yaml": `name: ${name}\npublisher: ${name}\nurl: https://example.gov.cn\n${settings}`,
    "agencies.yaml": `- { slug: a, name: ${name} }\n`,
    "topics.yaml": "[]\n",
    ...(Object.fromEntries(reports) as Record<string, string>),
  };
}

let folder: string;
let browser: Browser;
let page: Page;
/** Policy violations, exceptions, and requests to hosts other than the publishers'. */
let faults: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-federation-"));
  for (const publisher of Object.values(publishers)) await publisher.start();
  const catalogues = `- { name: 甲县示例, names: { en: Jia County }, url: "${first.url.slice(0, -1)}" }\n- { name: 乙县示例, url: "${second.url}" }`;
  const settings = `languages: [zh-CN, en]\nfederation:\n${catalogues}\n`;
  await buildFor(first, path.join(folder, "first"), contentOf("甲县示例"));
  await buildFor(second, path.join(folder, "second"), contentOf("乙县示例"));
  await buildFor(province, path.join(folder, "province"), contentOf("某省示例", settings));
  browser = await sharedChromium();
});
afterAll(async () => {
  await closeContexts(browser);
  for (const publisher of Object.values(publishers)) await publisher.stop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce" });
  context.setDefaultTimeout(patience);
  await context.addInitScript(`addEventListener("securitypolicyviolation", (event) =>
    console.info("violation " + event.violatedDirective + " " + event.blockedURI));`);
  page = await context.newPage();
  faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.text().startsWith("violation")) faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!Object.values(publishers).some(({ url }) => request.url().startsWith(url)))
      faults.push(request.url());
  });
});
afterEach(async () => {
  await page.context().close();
  for (const publisher of Object.values(publishers)) await publisher.repair();
});

const open = (address: string) => page.goto(province.url + address);
/** Stops the page's clock; tests advance it. */
const stopClock = async () => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(24 * 60 * 60 * 1000); // far in the future, even on a slow machine
};
const final = () => page.waitForSelector("#result-count[data-count]");
const count = async () => Number(await page.getAttribute("#result-count", "data-count"));
const hits = () => page.locator("#results li");
const missing = () => page.innerText("#search-missing");
const names = async () =>
  (await hits().locator("strong").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
const search = async (address: string) => {
  await open(`search/${address}`);
  await final();
};
const again = async (query: string) => {
  await page.fill("#search-box-words", query);
  await page.keyboard.press("Enter");
};

describe("all catalogues answer", () => {
  test("hits of all catalogues come best first, each with its catalogue's name and a link to its own page", async () => {
    await search("?q=样例文字");
    expect(await count()).toBe(all);
    expect(await missing()).toBe("");
    for (const [name, { url }] of Object.entries(publishers)) {
      const hit = hits()
        .filter({ has: page.locator("strong", { hasText: name }) })
        .first();
      expect(await hit.locator("a").evaluate((link) => (link as HTMLAnchorElement).href)).toMatch(
        new RegExp(`^${url}reports/20\\d\\d/r\\d+/#hl=`),
      );
      expect(await hit.locator("mark").first().innerText()).toBe("样例文字");
    }
    await hits().filter({ hasText: "甲县示例" }).first().locator("a").click();
    await page.waitForSelector("#marks:visible");
    expect(page.url()).toContain(first.url);
    expect(faults).toEqual([]);
  });

  test("the catalogue is a facet with counts, and part of the address", async () => {
    await search("?q=样例文字");
    const facet = page.locator("details[data-facet=catalogue]");
    const numbers = () => facet.locator("li:visible").allInnerTexts();
    expect((await numbers()).map((text) => text.replace(/\s+/g, " ").trim()).sort()).toEqual(
      ["乙县示例 9", "某省示例 7", "甲县示例 8"].sort(),
    );
    await facet.getByLabel("乙县示例").check();
    await expect.poll(count).toBe(9);
    expect(new URL(page.url()).searchParams.getAll("catalogue")).toEqual(["乙县示例"]);
    expect(new Set(await names())).toEqual(new Set(["目录 乙县示例"]));
    expect((await numbers()).length).toBe(3);
    await page.reload();
    await expect.poll(count).toBe(9);
  });

  test("search finds the same as a scan of all catalogues", async () => {
    await open("search/");
    const phrases = Array.from({ length: 60 }, () => line().slice(0, 2 + next(2)));
    const found = await inPage<{ total: number; urls: string[] }[]>(
      page,
      `const { search } = await import("/assets/search.js");
       const found = [];
       for (const phrase of input) {
         const { total, results } = await search(phrase, { limit: 100, near: false });
         found.push({ total, urls: results.map(({ url }) => new URL(url, location.href).href) });
       }
       return found;`,
      phrases,
    );
    const scan = (phrase: string) =>
      Object.entries(publishers).flatMap(([name, { url }]) =>
        (texts[name] ?? []).flatMap((lines, serial) =>
          lines.some((text) => text.includes(phrase))
            ? `${url}reports/${2021 + (serial % 2)}/r${serial}/`
            : [],
        ),
      );
    const expected = phrases.map(scan);
    expect(expected.filter((urls) => urls.length > 0).length).toBeGreaterThan(20);
    phrases.forEach((phrase, index) => {
      const { total, urls = [] } = found[index] ?? {};
      const hits = (expected[index] ?? []).sort();
      expect([phrase, total, urls.sort()]).toEqual([phrase, hits.length, hits]);
    });
  });

  test("pages of hits are sorted by day across all catalogues", async () => {
    await open("search/");
    const days = await inPage<string[]>(
      page,
      `const { search } = await import("/assets/search.js");
       const pages = [];
       for (const offset of [0, 10, 20])
         pages.push(...(await search("样例文字", { sort: "newest", offset, limit: 10 })).results);
       return pages.map(({ url, meta }) => meta.published + " " + url);`,
      undefined,
    );
    expect(new Set(days).size).toBe(all);
    const published = days.map((text) => text.slice(0, 10));
    expect(published).toEqual([...published].sort().reverse());
  });

  test("when no catalogue contains the phrase, its words are searched in all of them", async () => {
    await search("?q=样例文字养猪");
    expect(await count()).toBe(0);
    expect(await page.locator("#near-results li").count()).toBe(20);
  });

  test("pages in English show English names of catalogues", async () => {
    await page.goto(`${province.url}en/search/?q=${encodeURIComponent("样例文字")}`);
    await final();
    expect(await names()).toContain("Catalogue Jia County");
    await second.stop();
    await page.reload();
    await page.getByText("cannot be reached at the moment").waitFor();
    expect(await missing()).toContain(
      "乙县示例 cannot be reached at the moment; the results below are without its",
    );
  });
});

describe("a catalogue that fails", () => {
  test("is named, does not affect the others, and is requested again by the next query", async () => {
    await first.stop();
    await search("?q=样例文字");
    expect(await count()).toBe(16);
    expect(await missing()).toContain("甲县示例暂时连不上，以下结果不含它的报告。");
    expect(await page.getAttribute("#search-missing", "role")).toBe("status");
    await second.stop();
    await search("?q=样例报告");
    expect(await count()).toBe(7);
    expect(await missing()).toContain("甲县示例、乙县示例暂时连不上，以下结果不含它们的报告。");
    await first.start();
    await second.start();
    await page.getByRole("button", { name: "再试一次" }).click();
    await expect.poll(count).toBe(all);
    await expect.poll(missing).toBe("");
  });

  test("and only sends nothing does not delay the hits of the others", async () => {
    second.silent = true;
    await stopClock();
    await open("search/?q=样例文字");
    await hits().filter({ hasText: "甲县示例" }).first().waitFor();
    expect(await page.getAttribute("#result-count", "data-count")).toBe(null); // the search is not finished
    await page.locator("#results mark").first().waitFor();
    await page.clock.runFor(6000); // longer than the page waits for a byte
    await page.getByText("乙县示例暂时连不上").waitFor();
    await final();
    expect(await count()).toBe(15);
  });

  test("does not fail because the page itself was suspended", async () => {
    second.silent = true;
    await stopClock();
    await open("search/?q=样例文字");
    await hits().filter({ hasText: "甲县示例" }).first().waitFor();
    await page.clock.fastForward(30_000); // as when a computer slept
    second.announce();
    await final();
    expect(await count()).toBe(all);
    expect(await missing()).toBe("");
  });

  const page404 = "<!doctype html><title>样例</title><p>没有找到";
  const postings = async (body: string): Promise<Tampered> => {
    const files = await readdir(path.join(folder, "second/site/search-index"), { recursive: true });
    const names = files.filter((file) => /^[0-9a-f]{16}\/\d+\.bin$/.test(file));
    expect(names.length).toBeGreaterThan(0);
    return Object.fromEntries(names.map((name) => [`/search-index/${name}`, body]));
  };
  const index = async (change: (text: string) => string): Promise<Tampered> => {
    const text = await readFile(path.join(folder, "second/site/search-index/index.json"), "utf8");
    expect(change(text)).not.toBe(text);
    return { "/search-index/index.json": change(text) };
  };
  test.each<[string, () => Promise<Tampered>]>([
    ["an index of another version", () => index((text) => text.replace(/"version":\d+/, '"version":0'))],
    ["a page in the place of the index", () => index(() => page404)],
    ["an index that is cut short", () => index((text) => text.slice(0, -40))],
    [
      "an index without its bundles",
      () => index((text) => text.replace(/"bundles":\[.*?\}\]/, '"bundles":null')),
    ],
    [
      "bundles that lie elsewhere",
      () => index((text) => text.replace(/"id":"[0-9a-f]{16}"/, '"id":"../../x"')),
    ],
    ["more reports than there can be", () => index((text) => text.replace(/"reports":9/g, '"reports":1e12'))],
    ["postings that are a page", () => postings(page404)],
    ["postings that are empty", () => postings("")],
  ])("with %s is named, and hits of the others are found", async (_, tampered) => {
    second.tampered = await tampered();
    await search("?q=样例文字");
    expect(await count()).toBe(15);
    expect(await missing()).toContain("乙县示例的搜索数据读不了");
    await second.repair();
    await again("样例报告");
    await expect.poll(count).toBe(all);
  });
});

describe("a hostile catalogue", () => {
  const cards = async (
    change: (card: Record<string, unknown>) => Record<string, unknown>,
  ): Promise<Tampered> => {
    const root = path.join(folder, "second/site/search-index");
    const files = (await readdir(root, { recursive: true })).filter((file) =>
      /\/cards-\d+\.json$/.test(file),
    );
    const entries = files.map(async (file) => {
      const list = JSON.parse(await readFile(path.join(root, file), "utf8")) as Record<string, unknown>[];
      const cards = list.map(({ url, title, meta }) => change({ url, title, meta }));
      return [`/search-index/${file}`, await forged(root, file, cards)] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  };
  /** Returns a file of cards as a hostile site writes it: its checksum is right. */
  const forged = async (root: string, file: string, cards: readonly unknown[]): Promise<Buffer> => {
    const index = JSON.parse(await readFile(path.join(root, "index.json"), "utf8")) as SearchIndexFile;
    const { seed = 0 } = index.bundles.find(({ id }) => file.startsWith(id)) ?? {};
    return Buffer.from(withChecksum(Buffer.from(JSON.stringify(cards)), path.basename(file), seed));
  };

  test.each([
    ["another host", "//evil.example/../../../x", "localhost"],
    ["a script", "javascript:alert(1)", "localhost"],
  ])("cannot lead readers to %s", async (_, url, host) => {
    second.tampered = await cards((card) => ({ ...card, url }));
    await search("?q=样例文字");
    const links = await page
      .locator("#results a")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(new URL(link)).toMatchObject({ protocol: "http:", hostname: host });
  });

  test("cannot link outside of its own path", async () => {
    const root = path.join(folder, "first/site/jia/gongkai/search-index");
    const files = (await readdir(root, { recursive: true })).filter((file) =>
      /\/cards-\d+\.json$/.test(file),
    );
    for (const url of ["/../../other/", "/%2e%2e/%2e%2e/other/", "\\..\\..\\other"]) {
      const card = { url, title: "样例", meta: {} };
      const list = Array.from({ length: 16 }, () => card);
      const tampered = files.map(async (file) => [`/search-index/${file}`, await forged(root, file, list)]);
      first.tampered = Object.fromEntries(await Promise.all(tampered)) as Tampered;
      await search("?q=样例文字");
      expect([url, await count()]).toEqual([url, 16]);
      expect(await missing()).toContain("甲县示例的搜索数据读不了");
    }
  });

  test("cannot insert markup or scripts into the page: its texts stay text", async () => {
    const markup = '<img src=x onerror="window.harmed = 1"><script>window.harmed = 1</script>';
    const meta = {
      published: "2022-01-01",
      agency: markup,
      index_number: markup,
      catalogue: markup,
      status: markup,
    };
    const report = `<!doctype html><div class="prose"><p>样例文字<script>window.harmed = 1</script>${markup}&lt;img src=x onerror="window.harmed = 1"&gt;</p></div>`;
    second.tampered = {
      ...(await cards((card) => ({ ...card, title: `样例文字${markup}`, meta }))),
      ...Object.fromEntries(
        (texts["乙县示例"] ?? []).map((_, serial) => [`/reports/${2021 + (serial % 2)}/r${serial}/`, report]),
      ),
      "/summary.json": JSON.stringify({
        version: 1,
        reports: 1,
        updated: "2022-01-01",
        newest: [{ title: markup, url: "/x/", published: "2022-01-01" }],
      }),
    };
    await search("?q=样例文字&catalogue=乙县示例");
    const hit = hits().first();
    expect(await hit.locator("a").innerText()).toBe(`样例文字${markup}`);
    expect(await hit.locator("strong").innerText()).toContain("乙县示例"); // its name in the site.yaml of the province
    expect(await hit.locator(".report-line__excerpt").innerText()).toContain(
      '<img src=x onerror="window.harmed = 1">',
    );
    expect(await page.locator("#search-results").locator("img, script").count()).toBe(0);
    await open("catalogues/");
    await page.getByText("window.harmed").waitFor();
    expect(await page.locator("main").locator("img, script").count()).toBe(0);
    expect(await page.evaluate("window.harmed")).toBe(undefined);
    // DOMParser runs no script for an excerpt, but the browser reports the attempt.
    expect(faults.filter((fault) => fault !== "violation script-src-attr inline")).toEqual([]);
  });
});

describe("the page of catalogues", () => {
  const item = (name: string) => page.locator("#catalogues > li", { hasText: name });

  test("shows the number of reports and the newest of each catalogue, and which one failed", async () => {
    await second.stop();
    await open("");
    await page.getByRole("navigation", { name: "主要栏目" }).getByRole("link", { name: "联合目录" }).click();
    await item("甲县示例").getByText("共 8 份，最近公开日期：2022年8月10日").waitFor();
    expect(await item("甲县示例").locator("li").count()).toBe(3);
    expect(await item("甲县示例").locator("li a").first().getAttribute("href")).toBe(
      `${first.url}reports/2022/r7/`,
    );
    await item("乙县示例").getByText("暂时连不上").waitFor();
    expect(await item("某省示例").innerText()).toContain("共 7 份");
    await expect
      .poll(() => page.innerText("#catalogues-status"))
      .toBe("已读到 1 个目录的最新情况，没有读到的：乙县示例。");
    expect(faults).toEqual([]);
  });

  test("is a plain list of links without JavaScript", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${province.url}en/catalogues/`);
    const links = plain.locator("#catalogues a");
    expect(await links.allInnerTexts()).toEqual(["某省示例", "Jia County", "乙县示例"]);
    expect(await links.nth(1).getAttribute("href")).toBe(first.url);
    await context.close();
  });
});

test("only search and the page of catalogues may read data of other catalogues", async () => {
  const allowed: string[] = [];
  const root = path.join(folder, "province/site");
  for (const file of await readdir(root, { recursive: true })) {
    if (!file.endsWith(".html")) continue;
    const policy =
      /connect-src (.*?); worker-src/.exec(await readFile(path.join(root, file), "utf8"))?.[1] ?? "";
    if (policy.includes(first.url) && policy.includes(second.url)) allowed.push(file);
    else expect([file, policy]).toEqual([file, "&#39;self&#39;"]);
  }
  expect(allowed.sort()).toEqual([
    "catalogues/index.html",
    "en/catalogues/index.html",
    "en/search/index.html",
    "search/index.html",
  ]);
});

test("html-validate finds nothing on the pages that read other catalogues", async () => {
  const asking = (file: string) => /(catalogues|search)\/index\.html$/.test(file);
  const { files, faults } = await validatePages(path.join(folder, "province/site"), asking);
  expect(files).toHaveLength(4);
  expect(faults).toEqual([]);
});

test.each([390, 1280])("axe finds nothing at %d pixels, and nothing is cut off", async (width) => {
  await page.setViewportSize({ width, height: 844 });
  await second.stop();
  const found: Record<string, unknown> = {};
  const look = async (name: string) => {
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze(); // no frames
    expect(passes.length).toBeGreaterThan(10); // checks that axe has run
    for (const { id, nodes } of violations) found[`${name}: ${id}`] = nodes.map(({ html }) => html);
    if (await page.evaluate("document.documentElement.scrollWidth > innerWidth")) found[name] = "overflow";
  };
  await search("?q=样例文字&catalogue=甲县示例");
  await look("search");
  await open("catalogues/");
  await page.getByText("暂时连不上").first().waitFor();
  await look("catalogues");
  await page.goto(`${province.url}en/catalogues/`);
  await page.getByText("cannot be reached").first().waitFor();
  await look("catalogues in English");
  expect(found).toEqual({});
});
