import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { BrowserContextOptions, Page } from "playwright-core";
import { closeContexts, sharedChromium } from "./chromium.js";
import { sharedBuild } from "./shared-build.js";
import { startLocalServer, staticFiles, type LocalServer } from "../../server/index.js";
import { launcher } from "../../workers/index.js";
import { GitFolder } from "../../../test/support/git/git-folder.js";
import { sampleContent } from "../../../test/support/browser/sample-content.js";
import { HalfServer, type Halves } from "../../../test/support/browser/half-server.js";

const run = promisify(execFile);

/** Milliseconds that a browser may take for one step; the machine may be busy. */
export const patience = 60_000;

/** Content-Security-Policy of a strict host: only files of the site itself, and Pagefind's WebAssembly. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; object-src 'none'";

export interface HeldBack {
  /** Returns the number of waiting requests. */
  readonly count: () => number;
  readonly letGo: () => void;
}

/** A built site on a port of its own, and a browser. */
export interface TestSite {
  /** Address of the site's root, without a trailing slash. */
  readonly base: string;
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** Holds requests for these addresses without a response until they are released. */
  readonly holdBack: (addresses: RegExp) => HeldBack;
  /** Sends responses for these addresses in two halves. */
  readonly halve: (addresses: RegExp) => Halves;
  readonly close: () => Promise<void>;
}

/**
 * Builds a content folder below a path prefix and serves it with a strict Content-Security-Policy.
 *
 * @param past content of an earlier commit; undefined for a folder outside of git
 */
export async function openSite(
  content: Readonly<Record<string, string>> = sampleContent,
  past?: Readonly<Record<string, string>>,
): Promise<TestSite> {
  const { folder, release } = await sharedBuild({ content, past }, (empty) => build(empty, content, past));
  const { server, holdBack, halve } = await serve(path.join(folder, "site"));
  const browser = await sharedChromium();
  return {
    base: `${server.base}/gongkai`,
    async open(options = {}) {
      const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce", ...options });
      context.setDefaultTimeout(patience);
      return context.newPage();
    },
    holdBack,
    halve,
    async close() {
      await closeContexts(browser);
      await server.close();
      await release();
    },
  };
}

async function build(
  folder: string,
  content: Readonly<Record<string, string>>,
  past?: Readonly<Record<string, string>>,
): Promise<void> {
  if (past) new GitFolder(folder).live(past, content);
  for (const [file, text] of Object.entries(content)) {
    await mkdir(path.dirname(path.join(folder, "content", file)), { recursive: true });
    await writeFile(path.join(folder, "content", file), text);
  }
  const command = [launcher, "build", "--path-prefix", "/gongkai/"];
  const folders = ["--content", path.join(folder, "content"), "--out", path.join(folder, "site/gongkai")];
  await run(process.execPath, [...command, ...folders]);
}

async function serve(
  folder: string,
): Promise<Pick<TestSite, "holdBack" | "halve"> & { server: LocalServer }> {
  const headers = { "Content-Security-Policy": policy };
  const files = staticFiles(folder, { headersOf: () => headers });
  const halves = new HalfServer(folder, headers);
  const held: (() => void)[] = [];
  let holding: RegExp | undefined;
  const server = await startLocalServer((request, response) => {
    const { url = "" } = request;
    const answer = () => files(request, response);
    if (holding?.test(url)) held.push(answer);
    else if (halves.takes(url)) void halves.answer(url, response);
    else answer();
  });
  const holdBack = (addresses: RegExp) => {
    holding = addresses;
    const letGo = () => {
      holding = undefined;
      for (const answer of held.splice(0)) answer();
    };
    return { count: () => held.length, letGo };
  };
  return { server, holdBack, halve: (addresses) => halves.halve(addresses) };
}

/**
 * Opens a page, and waits until everything is loaded. It is not enough that no request is running: on a busy machine
 * the browser may not have sent it yet.
 */
export async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState("networkidle");
}
