import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

test("a process that ends while it replaces a folder leaves neither a lock nor half a folder", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "gongkai-replace-"));
  try {
    // Adds a handler as npm start does.
    const program = `
      import { writeFileSync } from "node:fs";
      import { replaceFolder } from "./scripts/publish/replace.ts";
      process.once("SIGINT", () => process.exit(7));
      await replaceFolder(${JSON.stringify(path.join(folder, "site"))}, async (staging) => {
        writeFileSync(staging + "/index.html", "样例");
        process.kill(process.pid, "SIGINT");
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      });`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", program],
      { encoding: "utf8" },
    );
    expect(stderr).toBe("");
    expect(status).toBe(7);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
