import { chromium, type Browser } from "playwright-core";

/** The browser's program: the one that the environment variable CHROMIUM names, or Debian's. */
export function chromiumPath(): string {
  return process.env["CHROMIUM"] ?? "/usr/bin/chromium";
}

/** Milliseconds until the browser must have started: the machine may be busy. */
const startTimeout = 60_000;

/** Starts a Chromium without background requests. */
export function launchChromium(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  return chromium.launch({ executablePath: chromiumPath(), args, timeout: startTimeout });
}
