import { expect, test } from "vitest";
import { openWhole } from "../../scripts/dev/browser/open-site.js";
import { page, site, useStage } from "../support/browser/stage.js";

/** The site with its own search, and network failures, delays and recovery. */

useStage("own engine");

const results = () => page.locator("#results a[data-result]");
const ask = async (query: string) => {
  await page.fill("#search-box-words", query);
  await page.keyboard.press("Enter");
};

test("an offline reader gets a message, and finds the report when the network is back", async () => {
  await page.goto(`${site.base}/search/`);
  await page.context().setOffline(true);
  await ask("办结");
  await page.waitForSelector("#search-failure:visible");
  expect(await page.locator("#result-count[data-count]").count()).toBe(0);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.waitForSelector('#result-count[data-count="1"]');
  expect(await results().allInnerTexts()).toEqual(["样例报告0"]);
});

test("on a slow network the page first says that it is searching, then shows hits", async () => {
  const session = await page.context().newCDPSession(page);
  await page.goto(`${site.base}/search/`);
  // The response waits until the page was examined, however long that takes.
  let goOn = () => {
    // assigned below
  };
  const looked = new Promise<void>((resolve) => (goOn = resolve));
  await page.route("**/search-index/index.json", async (route) => {
    await looked;
    await route.continue();
  });
  const slow = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 };
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slow);
  await ask("办结");
  expect(await page.innerText("#result-count")).toBe("正在搜索……");
  expect(await page.getAttribute("#search-results", "aria-busy")).toBe("true");
  goOn();
  await page.waitForSelector('#result-count[data-count="1"]');
  expect(await page.getAttribute("#search-results", "aria-busy")).toBe("false");
});

test("a hit leads to its report, where the words are marked, and back to the hits", async () => {
  await page.goto(`${site.base}/search/`);
  await ask("全角：ABC");
  await page.waitForSelector('#result-count[data-count="1"]');
  await results().first().click();
  await page.waitForSelector("#marks:visible");
  expect(await page.locator(".prose mark").allInnerTexts()).toEqual(["全角", "ＡＢＣ"]);
  await page.goBack();
  await page.waitForSelector('#result-count[data-count="1"]');
  expect(await page.inputValue("#search-box-words")).toBe("全角：ABC");
});

test("on a phone the filters are collapsed, and a button leads from them to the hits", async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${site.base}/search/?q=样例`);
  await page.waitForSelector("#result-count[data-count]");
  expect(await page.isVisible("[data-facet=year]")).toBe(false);
  await page.locator("#search-filters > summary").click();
  await page.getByRole("checkbox", { name: "2022年" }).first().check();
  await page.waitForSelector('#result-count[data-count="16"]');
  await page.getByRole("button", { name: "查看结果" }).click();
  expect(await page.isVisible("[data-facet=year]")).toBe(false);
  expect(await page.innerText("#search-chosen")).toBe("（已选 1 项）");
  expect(await page.evaluate("document.activeElement.id")).toBe("search-results");
});

test("no page violates a strict Content-Security-Policy", async () => {
  const broken: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) broken.push(message.text());
  });
  for (const url of ["/", "/reports/2021/r0/#hl=%E6%B3%95%E6%B2%BB", "/search/?q=%E6%B3%95%E6%B2%BB"]) {
    await openWhole(page, site.base + url);
    if (url.includes("#hl=")) await page.waitForSelector("#marks:visible");
  }
  await page.waitForSelector("#result-count[data-count]");
  expect(broken).toEqual([]);
  await page.evaluate("document.body.setAttribute('style', 'color: red')"); // the policy is in effect
  await expect.poll(() => broken.length).toBeGreaterThan(0);
});

test("the site has its icons, small and large", async () => {
  await page.goto(`${site.base}/`);
  for (const file of ["favicon.svg", "favicon.ico"]) {
    const width = await page.evaluate<number>(`new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve(image.naturalWidth);
      image.onerror = () => resolve(0);
      image.src = "${site.base}/assets/${file}";
    })`);
    expect(width).toBeGreaterThan(0);
  }
});

test("the table of contents shows run-in headings without their full stop", async () => {
  await page.goto(`${site.base}/reports/2021/r0/`);
  expect(await page.locator(".contents--side a").allInnerTexts()).toEqual([
    "一、开展情况",
    "（一）强化组织领导",
    "二、存在问题",
  ]);
});

test("the search module rejects a query that is not a string, and answers the next one", async () => {
  await page.goto(`${site.base}/search/`);
  const outcome = await page.evaluate<[string, number]>(`(async () => {
    const { search } = await import("${site.base}/assets/search.js");
    const refused = await search(null).catch((error) => error.constructor.name + ": " + error.message);
    return [refused, (await search("办结")).total];
  })()`);
  expect(outcome).toEqual(["TypeError: search(query): the query must be a string", 1]);
});
