import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { measure } from "../../scripts/dev/bench/measure.js";
import { temporaryFolders } from "../support/temporary-folders.js";

const temporary = temporaryFolders();

test.skipIf(process.platform !== "linux")("memory of descendants of the started process counts", async () => {
  const folder = await temporary();
  const [filled, seen] = [path.join(folder, "filled"), path.join(folder, "seen")];
  const below = `
      const fs = require("node:fs");
      globalThis.held = Buffer.alloc(200 * 2 ** 20, 1);
      fs.writeFileSync(${JSON.stringify(filled)}, "");
      const timer = setInterval(() => fs.existsSync(${JSON.stringify(seen)}) && clearInterval(timer), 20);`;
  const above = `require("child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(below)}]); console.log("ok")`;
  const measured = measure({ program: process.execPath, args: ["-e", above], folder: "." });
  await expect.poll(() => existsSync(filled), { timeout: 60_000 }).toBe(true);
  await wait(500); // it samples more often, in the same thread, so it has sampled since
  await writeFile(seen, "");
  const { stdout, usage } = await measured;
  expect(stdout).toBe("ok\n");
  expect(usage?.processBytes).toBeGreaterThan(200 * 2 ** 20);
  // The sum is sampled, and a system may reclaim idle memory meanwhile; half of it is still far more than one
  // process.
  expect(usage?.peakBytes).toBeGreaterThan(100 * 2 ** 20);
  expect(usage?.cpuSeconds).toBeGreaterThan(0);
});

test("a command that fails, or does not exist, is reported with its output", async () => {
  const args = ["-e", "console.error('no disk'); process.exit(3)"];
  await expect(measure({ program: process.execPath, args, folder: "." })).rejects.toThrow("no disk");
  await expect(measure({ program: "/none/such", args: [], folder: "." })).rejects.toThrow("/none/such");
});
