import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { defaultMessages } from "../i18n/index.js";
import { chromiumPath } from "./browser/chromium.js";

const browser = chromiumPath();

// On Debian, root can install the browser; other users are told what to install.
if (!existsSync(browser) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
  console.log(defaultMessages.cli.browserInstalling);
  for (const step of ["update", "install -y --no-install-recommends chromium fonts-noto-cjk"]) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["-qq", ...step.split(" ")], { stdio: "inherit", env });
  }
}
if (!existsSync(browser)) {
  console.error(defaultMessages.cli.browserMissing);
  process.exitCode = 1;
}
