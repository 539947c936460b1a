import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findChromium } from "./chromium.js";
import {
  chromiumFolder,
  chromiumPackages,
  driverFolder,
  driverPackages,
  firefoxPath,
} from "./fetch-browsers.js";

/** The functions of a page that all drivers have and tests use. */
export interface DrivenPage {
  goto(address: string): Promise<unknown>;
  evaluate(code: string): Promise<unknown>;
  setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  screenshot(options: { readonly path: string }): Promise<unknown>;
  on(event: "pageerror", listener: (error: Error) => void): unknown;
}

/** A browser that one of the drivers has started. */
export interface DrivenBrowser {
  newPage(): Promise<DrivenPage>;
  version(): Promise<string>;
  close(): Promise<void>;
}

/** The part of puppeteer-core that starts a browser. */
interface PuppeteerDriver {
  launch(options: Readonly<Record<string, unknown>>): Promise<DrivenBrowser>;
}

/** How a browser is started: its program, its driver, and options of `launch`. */
interface BrowserStart {
  readonly program: string;
  readonly driver: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * The browsers that readers have, by name: Chromiums by major version, `current` for that of Debian, and `firefox` for
 * Debian's Firefox ESR.
 */
export const readerBrowsers: readonly string[] = [...Object.keys(chromiumPackages), "current", "firefox"];

/** Returns what is missing to start a browser, a file's or folder's path; undefined when nothing is. */
export function missingFor(name: string): string | undefined {
  const { program, driver } = startOf(name);
  return [program, driverFolder(driver)].find((file) => !existsSync(file));
}

/**
 * Starts a browser.
 *
 * @param name one of `readerBrowsers`
 * @throws Error when it does not start within two minutes
 */
export async function launchBrowser(name: string): Promise<DrivenBrowser> {
  const { program, driver, options } = startOf(name);
  const start = { executablePath: program, headless: true, timeout: 120_000, ...options };
  return loadDriver(driver).launch(start);
}

function startOf(name: string): BrowserStart {
  // The packages of old Chromiums recommend `--single-process`, with which Chromium 92 hangs at half of its starts.
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  if (name === "firefox")
    return { program: firefoxPath, driver: driverPackages[2025], options: { browser: "firefox" } };
  if (name === "current")
    return {
      program: findChromium() ?? "chromium",
      driver: driverPackages[2025],
      options: { args, headless: "shell" },
    };
  const folder = chromiumFolder(name);
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: path.join(folder, "lib"),
    FONTCONFIG_PATH: "/etc/fonts",
  };
  const driver = driverPackages[Number(name) > 100 ? 2022 : 2019];
  return { program: path.join(folder, "chromium"), driver, options: { args, env } };
}

function loadDriver(packageName: string): PuppeteerDriver {
  const require = createRequire(path.join(driverFolder(packageName), "package.json"));
  // The packages are not installed here, so that their types are unknown.
  const loaded = require("puppeteer-core") as PuppeteerDriver | { readonly default: PuppeteerDriver };
  return "default" in loaded ? loaded.default : loaded;
}
