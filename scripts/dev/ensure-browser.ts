import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { defaultMessages } from "../i18n/index.js";
import { chromiumPaths, findChromium } from "./browser/chromium.js";
import { fetchBrowsers, firefoxPath } from "./browser/fetch-browsers.js";

// On Debian, root can install browsers; other users are told what to install.
// `--old` also gets the browsers of the long tests, which are large and which nobody else needs.
const isOldWanted = process.argv.includes("--old");
const programs = [...chromiumPaths(), ...(isOldWanted ? [firefoxPath] : [])];
if (
  programs.some((file) => !existsSync(file)) &&
  process.getuid?.() === 0 &&
  existsSync("/usr/bin/apt-get")
) {
  console.log(defaultMessages.cli.browserInstalling);
  const packages = `chromium chromium-headless-shell fonts-noto-cjk${isOldWanted ? " firefox-esr" : ""}`;
  for (const step of ["update", `install -y --no-install-recommends ${packages}`]) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["-qq", ...step.split(" ")], { stdio: "inherit", env });
  }
}
if (findChromium() === undefined) {
  console.error(defaultMessages.cli.browserMissing);
  process.exitCode = 1;
}
// What is missing stops nothing: the test of that browser prints that it was not run.
if (isOldWanted) for (const failure of fetchBrowsers()) console.error(failure);
