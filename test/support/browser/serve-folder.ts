import type { Browser, Page } from "playwright-core";
import { closeContexts, sharedChromium } from "../../../scripts/dev/browser/chromium.js";
import { startLocalServer, staticFiles } from "../../../scripts/server/index.js";

/** A folder served on this machine, with a browser. */
export interface Served {
  /** Address without a trailing slash. */
  readonly base: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Serves a folder and starts a browser.
 *
 * @param policyOf returns the Content-Security-Policy that the server sends with a page, by its file's path from the
 * root
 */
export async function serve(folder: string, policyOf?: (file: string) => string): Promise<Served> {
  const headersOf = (file: string) =>
    policyOf && file.endsWith(".html") ? { "Content-Security-Policy": policyOf(file) } : {};
  const server = await startLocalServer(staticFiles(folder, { headersOf }));
  const browser = await sharedChromium();
  return {
    base: server.base,
    browser,
    async close() {
      await closeContexts(browser);
      await server.close();
    },
  };
}

/**
 * Runs code in a page. The code is a text, so that the test runner does not transform the browser's own import().
 *
 * @param body the body of an async function; `input` is its argument
 */
export function inPage<T>(page: Page, body: string, input: unknown): Promise<T> {
  return page.evaluate<T>(`(async (input) => { ${body} })(${JSON.stringify(input)})`);
}
