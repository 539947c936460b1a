import type { Browser, Page } from "playwright-core";
import { chromiumPaths, findChromium, launchChromium } from "../browser/chromium.js";
import type { EngineAnswer, Engine } from "./engines.js";
import { emptyPage, type CountingServer, type Traffic } from "./server.js";
import { errorMessage, UserError } from "../../errors/index.js";

const answerTimeoutMs = 120_000;

/** Starts Chromium. @throws UserError when it is not installed */
export async function startBrowser(): Promise<Browser> {
  if (findChromium() === undefined)
    throw new UserError(({ bench }) => bench.noBrowser(chromiumPaths().join(", ")));
  return launchChromium();
}

/**
 * Returns the version of Chromium.
 *
 * @throws UserError when it is not installed, so that a long run does not fail at its end
 */
export async function chromiumVersion(): Promise<string> {
  const browser = await startBrowser();
  const version = browser.version();
  await browser.close();
  return version;
}

/** Runs each query in a browser context of its own, so that nothing is cached. */
export async function askCold(
  browser: Browser,
  server: CountingServer,
  engine: Engine,
  queries: readonly string[],
): Promise<(EngineAnswer & { readonly traffic: Traffic })[]> {
  const answers: (EngineAnswer & { readonly traffic: Traffic })[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await openEmpty(await context.newPage(), server);
    server.taken();
    const answer = await evaluate<EngineAnswer>(page, engine.first(query));
    answers.push({ ...answer, traffic: server.taken() });
    await context.close();
  }
  return answers;
}

/** Runs scripts one after another in one page, which keeps what it has loaded. */
export async function askWarm<T>(
  browser: Browser,
  server: CountingServer,
  scripts: readonly string[],
): Promise<T[]> {
  const context = await browser.newContext();
  const page = await openEmpty(await context.newPage(), server);
  const answers: T[] = [];
  for (const script of scripts) answers.push(await evaluate<T>(page, script));
  await context.close();
  return answers;
}

async function openEmpty(page: Page, server: CountingServer): Promise<Page> {
  await page.goto(server.base + emptyPage);
  return page;
}

/** Runs a script of engines.ts, which returns the type given there. */
async function evaluate<T>(page: Page, script: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`> ${answerTimeoutMs / 1000} s`)), answerTimeoutMs);
  });
  try {
    return await Promise.race([page.evaluate<T>(script), late]);
  } catch (error) {
    throw new UserError((messages) => messages.bench.pageFailed(errorMessage(error, messages)));
  } finally {
    clearTimeout(timer);
  }
}
