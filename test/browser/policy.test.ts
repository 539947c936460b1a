import { appendFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../../scripts/catalogue/index.js";
import { pagePolicies } from "../../scripts/hosting/policy.js";
import { GitFolder } from "../support/git/git-folder.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";
import { serve, type Served } from "../support/browser/serve-folder.js";
import { openWhole } from "../../scripts/dev/browser/open-site.js";
import { patience } from "../../scripts/dev/browser/open-site.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { runFine } from "../support/run-command.js";

let folder: GitFolder;
let site: string;
let served: Served;

/** A site with every kind of page: in two languages, with revisions, other sites' catalogues, and the editor. */
beforeAll(async () => {
  folder = new GitFolder();
  const { content } = folder;
  site = path.join(folder.root, "site");
  await writeSamples(content, 3, 1);
  await appendFile(
    path.join(content, "site.yaml"),
    "languages: [zh-CN, en]\noffline: true\n" +
      "federation: [{ name: 甲县示例, url: https://jia.example.cn }]\n" +
      "admin: { forge: gitea, repository: yangli/gongkai, url: https://git.example.cn }\n",
  );
  await mkdir(path.join(content, "pages"));
  await writeFile(path.join(content, "pages/guide.md"), "---\ntitle: 指南\n---\n\n指南。\n");
  folder.commit("2024-04-01T10:00:00+0800");
  const report = path.join(content, "reports/2008/s000001.md");
  const table = "\n| 项目 | 数 |\n| :-- | --: |\n| 一 | 1 |\n\n注[^1]\n\n[^1]: 说明\n";
  await appendFile(report, table);
  folder.commit("2024-05-01T10:00:00+0800");
  await runFine("build", ["--content", content, "--out", site]);
  const { catalogue } = await loadCatalogue(content, defaultMessages);
  if (!catalogue) throw new Error("the content cannot be read");
  // Servers send a policy, too; a page has to satisfy both.
  const { usual, special } = pagePolicies(catalogue.site);
  const policyOf = (file: string) => special.get(file.replace(/index\.html$/, "")) ?? usual;
  served = await serve(site, policyOf);
});
afterAll(async () => {
  await served.close();
  folder.remove();
});

test("no page violates its own policy, also while a reader searches", async () => {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".html"));
  const context = await served.browser.newContext();
  context.setDefaultTimeout(patience);
  // Violations are reported as events; the listeners are added before the head is parsed.
  await context.addInitScript(`
    window.violations = [];
    addEventListener("securitypolicyviolation", (event) =>
      window.violations.push(event.violatedDirective + " " + event.blockedURI + " " + event.sourceFile));
  `);
  const faults: string[] = [];
  const violations = async (at: string, page: Page) =>
    faults.push(
      ...(await page.evaluate<string[]>("window.violations")).map((violation) => `${at}: ${violation}`),
    );
  const tab = async () => {
    const page = await context.newPage();
    page.on("pageerror", (error) => faults.push(String(error)));
    return page;
  };
  const queue = files.values();
  const takeTurns = async () => {
    const page = await tab();
    for (const file of queue) {
      await openWhole(page, `${served.base}/${file}`);
      await violations(file, page);
    }
  };
  await Promise.all(Array.from({ length: 4 }, takeTurns));
  const page = await tab();
  await page.goto(`${served.base}/search/?q=${encodeURIComponent("样例000001")}`);
  await page.waitForSelector("#result-count[data-count]");
  await page.locator("#results a[data-result]").first().click();
  await page.waitForURL("**/reports/**");
  await page.waitForSelector("#marks:visible");
  await violations("a report with marks", page);
  // A title's pinyin, which Pagefind finds with WebAssembly.
  await openWhole(page, `${served.base}/search/?q=yangli000002`);
  await page.waitForSelector("#result-count[data-count]");
  await violations("a search by sound", page);
  await page.goto(`${served.base}/`);
  await page.locator("input[type=search]").first().pressSequentially("样例");
  await page.getByRole("option").first().waitFor();
  await violations("suggestions", page);
  for (const kind of ["changes", "catalogues", "admin", "en", "reports/2008/s000001/history", "offline"])
    expect(files).toContain(`${kind}/index.html`);
  expect(faults).toEqual([]);
  await context.close();
});

test("the policy is effective: an inline script does not run", async () => {
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
