import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countyContent } from "../../scripts/dev/samples/index.js";
import { openSite, type TestSite } from "../../scripts/dev/browser/open-site.js";
import { startLocalServer } from "../../scripts/server/index.js";

let site: TestSite;

beforeAll(async () => {
  const content = countyContent();
  site = await openSite({ ...content, "site.yaml": `${content["site.yaml"] ?? ""}offline: true\n` });
});
afterAll(() => site.close());

function filesKept(page: Page): Promise<number> {
  return page.evaluate(
    `caches.open("gongkai-index-1").then((cache) => cache.keys()).then((keys) => keys.length)`,
  );
}

function isKept(page: Page, address: string): Promise<boolean> {
  return page.evaluate(`caches.match(${JSON.stringify(address)}).then((found) => found !== undefined)`);
}

/** Opens a page in a browser with the service worker, and visits one report. */
async function openWithKept(report: string): Promise<Page> {
  const page = await site.open();
  await page.goto(`${site.base}/`);
  await page.evaluate("navigator.serviceWorker.ready");
  await page.goto(report);
  await expect.poll(() => isKept(page, report)).toBe(true);
  return page;
}

const saveButton = (page: Page) => page.getByRole("button", { name: "保存到本机" });

test("offline, a reader opens visited pages, and searches the newest year that was saved", async () => {
  const page = await site.open();
  await page.goto(`${site.base}/reports/2022/fazhi-finance/`);
  await expect.poll(() => isKept(page, page.url())).toBe(true); // the open page is kept by itself
  await page.goto(`${site.base}/offline/`);
  expect(await page.innerText("h1")).toBe("离线阅读");
  await saveButton(page).click();
  await page.getByRole("link", { name: "2024年的文件可以搜索" }).waitFor();
  expect(await filesKept(page)).toBeGreaterThan(3);
  await page.context().setOffline(true);
  await page.goto(`${site.base}/reports/2022/fazhi-finance/`);
  expect(await page.innerText("h1")).toContain("2021年度法治政府建设工作报告");
  await page.goto(`${site.base}/reports/2020/fazhi-finance/`);
  expect(await page.innerText("h1")).toBe("现在没有网络");
  const kept = await page.locator("#offline-pages a").allInnerTexts();
  expect(kept.length).toBe(1);
  expect(await saveButton(page).isVisible()).toBe(false);
  await page.locator("#offline-pages a").first().click();
  await page.waitForURL("**/reports/2022/fazhi-finance/");
  expect(await page.innerText("h1")).toContain("2021年度");
  await page.goto(`${site.base}/search/?q=法治政府建设工作报告&year=2024`);
  await page.waitForSelector("#results a[data-result]");
  const marks = page.getByText("不在本机");
  const hits = page.locator("a[data-result]"); // of both parts of the answer
  await expect.poll(async () => (await marks.count()) - (await hits.count())).toBe(0);
  await page.context().setOffline(false);
  await expect.poll(() => page.getByText("不在本机").count()).toBe(0);
  await page.context().close();
});

test("the offline page says that nothing is saved", async () => {
  const page = await site.open();
  await page.goto(`${site.base}/offline/`);
  await page.evaluate("navigator.serviceWorker.ready");
  await expect.poll(() => page.innerText("#offline-state")).toContain("没有保存在本机");
  expect(await page.innerText("#offline-none")).toBe("还没有。");
  await page.context().close();
});

test.each([
  ["on Wi-Fi", { type: "wifi", saveData: false }, true],
  ["on Wi-Fi where the reader saves data", { type: "wifi", saveData: true }, false],
  ["on a mobile network", { type: "cellular", saveData: false }, false],
])("%s, the newest year is saved without a question: %j %s", async (_, connection, isSaved) => {
  const page = await site.open();
  await page.addInitScript(
    `Object.defineProperty(navigator, "connection", { value: ${JSON.stringify(connection)} })`,
  );
  await page.goto(`${site.base}/`);
  await page.evaluate("navigator.serviceWorker.ready");
  await expect.poll(() => isKept(page, page.url())).toBe(true);
  if (isSaved) await expect.poll(() => filesKept(page)).toBeGreaterThan(3);
  else expect(await filesKept(page)).toBe(1);
  await page.context().close();
});

test("a first visit fetches at most 60 KB beyond what the page needs without offline use", async () => {
  const bytes = new Map<string, number>();
  const server = await startLocalServer((request, response) => {
    void fetch(new URL(request.url ?? "/", site.base)).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      const { referer = "" } = request.headers;
      const isExtra =
        referer.endsWith("/service-worker.js") || /service-worker|offline-/.test(request.url ?? "");
      if (isExtra) bytes.set(request.url ?? "", body.length + (bytes.get(request.url ?? "") ?? 0));
      response.setHeader("Content-Type", answer.headers.get("Content-Type") ?? "");
      response.end(body);
    });
  });
  const page = await site.open();
  const session = await page.context().newCDPSession(page);
  const throughput = 400_000 / 8;
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 100,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  const home = `${server.base}/gongkai/`;
  await page.goto(home);
  await page.evaluate("navigator.serviceWorker.ready");
  await expect.poll(() => isKept(page, home)).toBe(true);
  await page.waitForLoadState("networkidle");
  const names = [...bytes.keys()].map((address) => address.replace("/gongkai/", ""));
  for (const name of names)
    expect(name).toMatch(
      /^(?:service-worker\.js|assets\/offline-\w+\.js|offline\/|search-index\/(?:index\.json|names-\w+\.\w+))$/,
    );
  const total = [...bytes.values()].reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(5_000);
  expect(total).toBeLessThan(60_000);
  await page.context().close();
  await server.close();
});

test("no page waits while the newest year is saved", async () => {
  const page = await site.open();
  await page.goto(`${site.base}/offline/`);
  await page.evaluate("navigator.serviceWorker.ready");
  const index = site.holdBack(/\/search-index\/(?!index\.json)/);
  await saveButton(page).click();
  await expect.poll(index.count).toBeGreaterThan(0);
  await page.goto(`${site.base}/reports/2022/fazhi-finance/`);
  expect(await page.innerText("h1")).toContain("2021年度法治政府建设工作报告");
  expect(index.count()).toBeGreaterThan(0);
  index.letGo();
  await expect.poll(() => filesKept(page)).toBeGreaterThan(3);
  await page.context().close();
});

test("when a connection breaks, the cached page is shown and kept", async () => {
  const report = `${site.base}/reports/2022/fazhi-finance/`;
  const page = await openWithKept(report);
  const whole = await page.innerText("body");
  const answers = site.halve(/\/fazhi-finance\//);
  const visit = page.goto(report);
  await expect.poll(answers.count).toBe(1);
  answers.breakOff();
  await visit;
  expect(await page.innerText("body")).toBe(whole);
  await page.context().setOffline(true);
  await page.goto(report);
  expect(await page.innerText("body")).toBe(whole);
  await page.context().close();
});

test("a page that is not cached is shown while it arrives, and cached when complete", async () => {
  const report = `${site.base}/reports/2020/fazhi-finance/`;
  const page = await openWithKept(`${site.base}/reports/2022/fazhi-finance/`);
  const answers = site.halve(/\/2020\/fazhi-finance\//);
  await page.goto(report, { waitUntil: "commit" });
  await page.waitForSelector("h1");
  expect(answers.count()).toBe(1);
  expect(await isKept(page, report)).toBe(false);
  answers.finish();
  await expect.poll(() => isKept(page, report)).toBe(true);
  await page.context().setOffline(true);
  await page.goto(report);
  await page.waitForSelector("footer");
  await page.context().close();
});

test("when the index breaks off, search uses the cached one", async () => {
  const page = await openWithKept(`${site.base}/reports/2022/fazhi-finance/`);
  const search = async () => {
    await page.waitForSelector("#results a[data-result]");
    expect(await page.locator("#search-failure").isVisible()).toBe(false);
  };
  const answers = site.halve(/\/search-index\/index\.json$/);
  await page.goto(`${site.base}/search/?q=法治政府建设工作报告&year=2024`);
  await expect.poll(answers.count).toBe(1);
  answers.breakOff();
  await search();
  expect(await isKept(page, `${site.base}/search-index/index.json`)).toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await search();
  await page.context().close();
});

test("a site that disables offline use removes its worker from browsers", async () => {
  const page = await site.open();
  await page.goto(`${site.base}/`);
  await page.evaluate("navigator.serviceWorker.ready");
  const registered = () =>
    page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)");
  expect(await registered()).toBe(1);
  // A page built without offline use has the same script, without the setting.
  await page.evaluate(`
    document.documentElement.removeAttribute("data-offline");
    const { src } = document.querySelector('script[src*="/assets/reading"]');
    document.head.append(Object.assign(document.createElement("script"), { src }));
  `);
  await expect.poll(registered).toBe(0);
  await page.context().close();
});
