import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { defaultMessages } from "../i18n/index.js";
import { chromiumPaths, findChromium } from "./browser/chromium.js";

// On Debian, root can install both browsers; other users are told what to install.
const isMissing = chromiumPaths().some((file) => !existsSync(file));
if (isMissing && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
  console.log(defaultMessages.cli.browserInstalling);
  const packages = "chromium chromium-headless-shell fonts-noto-cjk";
  for (const step of ["update", `install -y --no-install-recommends ${packages}`]) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["-qq", ...step.split(" ")], { stdio: "inherit", env });
  }
}
if (findChromium() === undefined) {
  console.error(defaultMessages.cli.browserMissing);
  process.exitCode = 1;
}
