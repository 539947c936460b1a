import { spawn, type ChildProcess } from "node:child_process";
import { appendFile, mkdir, mkdtemp, readFile, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { request as send } from "node:http";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { removeDir } from "../../scripts/fs/index.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";
import { environmentOfCopy } from "../support/run-command.js";
import { copyProgram } from "../support/site/changes.js";
import { closeContexts, sharedChromium } from "../../scripts/dev/browser/chromium.js";

let folder: string;
/** A copy of the program, whose templates can be changed. */
let program: string;
let child: ChildProcess;
/** Errors that it printed. */
let errors = "";
let browser: Browser;
let page: Page;
let address: string;
/** The machine may be busy, and builds have to end. */
const patient = { timeout: 60_000 };
const report = () => path.join(folder, "content/reports/2008/s000000.md");

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-preview-"));
  await writeSamples(path.join(folder, "content"), 6, 2);
  ({ program } = await copyProgram(path.join(folder, "copy")));
  const options = ["--content", path.join(folder, "content"), "--out", path.join(folder, "site")];
  child = spawn(process.execPath, ["scripts/run.mjs", "serve", ...options], {
    cwd: program,
    env: environmentOfCopy(),
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));
  address = await new Promise((resolve, reject) => {
    let printed = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      printed += chunk;
      const [found] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error("it ended")));
  });
  browser = await sharedChromium();
  page = await newPage();
  await page.goto(`${address}reports/2008/s000000/`);
});
afterAll(async () => {
  await closeContexts(browser);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
  removeDir(folder); // processes that it started may still be writing
});

afterEach(({ task }) => {
  if (task.result?.state === "fail") console.error(errors);
  errors = "";
});

async function newPage(): Promise<Page> {
  const opened = await browser.newPage();
  opened.setDefaultTimeout(patient.timeout);
  return opened;
}

async function edit(change: (text: string) => string): Promise<void> {
  await writeFile(report(), change(await readFile(report(), "utf8")));
}

test("a saved edit appears in the open page", async () => {
  await edit((text) => `${text}\n刚刚添加的一段。\n`);
  await page.getByText("刚刚添加的一段。").waitFor();
});

test("a page served before a change and listening after it shows the change", async () => {
  const slow = await newPage();
  let listen = () => {
    // assigned below
  };
  const late = new Promise<void>((resolve) => (listen = resolve));
  await slow.route("**/__preview/events*", async (route) => {
    await late;
    await route.continue();
  });
  const pageAddress = `${address}reports/2008/s000000/`;
  await slow.goto(pageAddress);
  await edit((text) => `${text}\n后来添加的一段。\n`);
  await expect.poll(async () => (await fetch(pageAddress)).text(), patient).toContain("后来添加的一段。");
  await page.getByText("后来添加的一段。").waitFor(); // listening pages were notified
  listen();
  await slow.getByText("后来添加的一段。").waitFor();
  await slow.close();
});

test("a reader who has requested another page gets it, even if this one changes meanwhile", async () => {
  const leaving = await newPage();
  let answer = () => {
    // assigned below
  };
  const held = new Promise<void>((resolve) => (answer = resolve));
  const asked = leaving.waitForRequest("**/catalogue/");
  await leaving.route("**/catalogue/", async (route) => {
    await held;
    await route.continue();
  });
  await leaving.goto(`${address}reports/2008/s000000/`);
  await leaving.evaluate("void (location.href = '/catalogue/')");
  await asked;
  await edit((text) => `${text}\n离开时添加的一段。\n`);
  await page.getByText("离开时添加的一段。").waitFor(); // listening pages were notified
  answer();
  await leaving.waitForURL("**/catalogue/");
  await leaving.close();
});

test("hidden pages do not block connections, and are updated when they become visible", async () => {
  const context = await browser.newContext();
  const see = (which: Page, state: "hidden" | "visible") =>
    which.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  const tabs: Page[] = [];
  // A browser has six connections to a server.
  for (let tab = 0; tab < 8; tab += 1) {
    const opened = await context.newPage();
    await opened.goto(`${address}reports/2008/s000000/`, patient);
    await see(opened, "hidden");
    tabs.push(opened);
  }
  await edit((text) => `${text}\n没人看时添加的一段。\n`);
  await page.getByText("没人看时添加的一段。").waitFor(); // listening pages were notified
  const [first] = tabs;
  expect(await first?.getByText("没人看时添加的一段。").count()).toBe(0);
  if (first) await see(first, "visible");
  await first?.getByText("没人看时添加的一段。").waitFor(patient);
  await context.close();
});

test("a saved template appears in the open page", async () => {
  await appendFile(path.join(program, "layouts/footer.njk"), "<p>新的页脚</p>\n");
  await page.getByText("新的页脚").waitFor();
});

test("an error is shown above the page as text, until it is fixed", async () => {
  await edit((text) => text.replace("openness: 主动公开", "openness: <img src=x onerror=alert(1)>"));
  const fault = page.locator("gongkai-fault");
  await fault.waitFor({ state: "attached" });
  await fault.getByText("reports/2008/s000000.md").waitFor();
  // A half-written file is another error, which may appear first.
  await expect
    .poll(() => fault.locator("pre").innerText(), patient)
    .toContain("<img src=x onerror=alert(1)>");
  expect(await fault.locator("img").count()).toBe(0);
  expect(await page.locator("main").innerText()).toContain("刚刚添加的一段。");
  // A page opened meanwhile shows it too.
  const other = await newPage();
  await other.goto(address);
  await other.locator("gongkai-fault").waitFor({ state: "attached" });
  await other.close();
  await edit((text) => text.replace(/openness: .*/, "openness: 主动公开"));
  await fault.waitFor({ state: "detached" });
});

test("a new year's folder and a deleted report are noticed", async () => {
  await mkdir(path.join(folder, "content/reports/2020"));
  const moved = path.join(folder, "content/reports/2020/neu.md");
  await edit((text) =>
    text.replace(/published: \d{4}/, "published: 2020").replace(/\/2008-\d+/, "/2020-123456"),
  );
  await rename(report(), moved);
  await expect.poll(async () => (await fetch(`${address}reports/2020/neu/`)).status, patient).toBe(200);
  await expect.poll(async () => (await fetch(`${address}reports/2008/s000000/`)).status, patient).toBe(404);
  // In another page: one that is being reloaded cannot be navigated.
  const late = await newPage();
  await late.goto(`${address}reports/2020/neu/`);
  await writeFile(moved, `${await readFile(moved, "utf8")}\n搬家后的一段。\n`);
  await late.getByText("搬家后的一段。").waitFor();
  await late.close();
});

test("no file of the site contains the script of the preview", async () => {
  expect(await (await fetch(address)).text()).toContain("__preview");
  // Pages can be viewed before they are published. After the last publication nothing replaces the folder while it is
  // read.
  const last = path.join(folder, "site/reports/2020/neu/index.html");
  await expect.poll(() => readFile(last, "utf8"), patient).toContain("搬家后的一段。");
  expect(await readFile(path.join(folder, "site/index.html"), "utf8")).not.toContain("__preview");
});

test("a page of another site that leads a name of its own to this machine reads nothing", async () => {
  const { port } = new URL(address);
  const status = (file: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const options = { host: "localhost", port, path: file, headers: { host } };
      const asked = send(options, (response) => resolve(response.resume().statusCode));
      asked.on("error", reject).end();
    });
  for (const file of ["/", "/catalogue.csv", "/__preview/script.js", "/__preview/events"])
    expect(await status(file, `evil.example:${port}`)).toBe(403);
  expect(await status("/", `localhost:${port}`)).toBe(200);
  // Nor can its page load what is served as a script or a picture.
  for (const file of ["", "robots.txt", "catalogue.csv"])
    expect((await fetch(address + file)).headers.get("cross-origin-resource-policy")).toBe("same-origin");
});
