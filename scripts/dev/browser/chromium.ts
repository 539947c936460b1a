import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where Debian installs Chromium. */
const paths = {
  /** The same engine as the whole browser; it needs a third of the processor time for each new page. */
  shell: "/usr/bin/chromium-headless-shell",
  /** Shows PDF files, too. */
  whole: "/usr/bin/chromium",
} as const;

export type BrowserKind = keyof typeof paths;

/**
 * Returns the programs of the browser, the preferred one first: the one that the environment variable CHROMIUM names,
 * or Debian's.
 */
export function chromiumPaths(preferred: BrowserKind = "shell"): readonly string[] {
  const { CHROMIUM: chosen } = process.env;
  if (chosen !== undefined) return [chosen];
  return preferred === "shell" ? [paths.shell, paths.whole] : [paths.whole, paths.shell];
}

/** Returns the browser's program; undefined where none is installed. */
export function findChromium(preferred?: BrowserKind): string | undefined {
  return chromiumPaths(preferred).find((file) => existsSync(file));
}

/** Milliseconds until the browser must have started: the machine may be busy. */
const startTimeout = 60_000;

/** Starts a Chromium without background requests. */
export function launchChromium(preferred?: BrowserKind): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  const executablePath = findChromium(preferred) ?? paths.whole;
  return chromium.launch({ executablePath, args, timeout: startTimeout });
}

let shared: Promise<Browser> | undefined;

/** Returns the one browser of this process. Who has used it closes its pages with `closeContexts`. */
export async function sharedChromium(): Promise<Browser> {
  if (shared && !(await shared).isConnected()) shared = undefined;
  return (shared ??= launchChromium());
}

/** Closes all pages, and leaves the browser to its next user. */
export async function closeContexts(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}
