import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSamples } from "../samples.js";
import { serve, type Served } from "../served.js";

const run = promisify(execFile);
let folder: string;
let site: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-policy-"));
  const content = path.join(folder, "content");
  site = path.join(folder, "site");
  await writeSamples(content, 3, 1);
  await mkdir(path.join(content, "pages"));
  await writeFile(path.join(content, "pages/guide.md"), "---\ntitle: 指南\n---\n\n指南。\n");
  const report = path.join(content, "reports/2008/s000001.md");
  const table = "\n| 项目 | 数 |\n| :-- | --: |\n| 一 | 1 |\n\n注[^1]\n\n[^1]: 说明\n";
  await writeFile(report, (await readFile(report, "utf8")) + table);
  await run(process.execPath, ["--import", "tsx", "scripts/build.ts", "--content", content, "--out", site]);
  served = await serve(site);
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

test("no page breaks its own policy, also while a reader searches", async () => {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html"));
  const context = await served.browser.newContext();
  // The page tells of a violation as an event; listeners are in place before its own head is read.
  await context.addInitScript(`
    window.violations = [];
    addEventListener("securitypolicyviolation", (event) =>
      window.violations.push(event.violatedDirective + " " + event.blockedURI + " " + event.sourceFile));
  `);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  const violations = async (at: string) =>
    faults.push(
      ...(await page.evaluate<string[]>("window.violations")).map((violation) => `${at}: ${violation}`),
    );
  for (const file of files) {
    await page.goto(`${served.base}/${file}`, { waitUntil: "networkidle" });
    await violations(file);
  }
  await page.goto(`${served.base}/search/?q=${encodeURIComponent("样例000001")}`, {
    waitUntil: "networkidle",
  });
  await page.locator("#results a[data-result]").first().click();
  await page.waitForLoadState("networkidle");
  await violations("a report with marks");
  // A title's sound, which Pagefind finds with WebAssembly.
  await page.goto(`${served.base}/search/?q=yangli000002`, { waitUntil: "networkidle" });
  await violations("a search by sound");
  await page.goto(`${served.base}/`);
  await page.locator("input[type=search]").first().pressSequentially("样例");
  await page.waitForLoadState("networkidle");
  await violations("suggestions");
  expect(files.length).toBeGreaterThan(10);
  expect(faults).toEqual([]);
  await context.close();
});

test("the policy holds: a script that is written into a page does not run", async () => {
  const page = await served.browser.newPage();
  const html = await readFile(path.join(site, "index.html"), "utf8");
  const harmful = "<script>window.harmed = true</script><b style='color: red'>x</b></body>";
  await writeFile(path.join(site, "harmed.html"), html.replace("</body>", harmful));
  await page.goto(`${served.base}/harmed.html`);
  expect(await page.evaluate("window.harmed")).toBe(undefined);
  expect(await page.locator("b").evaluate("(element) => getComputedStyle(element).color")).not.toBe(
    "rgb(255, 0, 0)",
  );
  await page.close();
});
