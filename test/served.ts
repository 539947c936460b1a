import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type Page } from "playwright-core";
import sirv from "sirv";

/** A folder served on this machine, with a browser to look at it. */
export interface Served {
  /** Address without a slash at its end. */
  readonly base: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function serve(folder: string): Promise<Served> {
  const handle = sirv(folder, { dev: true });
  const server = createServer((request, response) => handle(request, response)).listen(0, "localhost");
  await new Promise((resolve) => server.once("listening", resolve));
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  return {
    base: `http://localhost:${(server.address() as AddressInfo).port}`,
    browser,
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Runs code in a page, as text so that the test runner leaves the browser's own import() alone.
 *
 * @param body the body of an async function; `input` is what was given
 */
export function inPage<T>(page: Page, body: string, input: unknown): Promise<T> {
  return page.evaluate<T>(`(async (input) => { ${body} })(${JSON.stringify(input)})`);
}
