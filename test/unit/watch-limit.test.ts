import fs from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchFolders } from "../../scripts/dev-server/index.js";

// Fails as Linux does when a user watches the maximum number of folders.
beforeEach(() => {
  const { watch } = fs;
  vi.spyOn(fs, "watch").mockImplementation((...args) => {
    if (String(args[0]).endsWith("beyond")) {
      throw Object.assign(new Error("ENOSPC: no watcher is left"), { code: "ENOSPC" });
    }
    return watch(...args);
  });
  syncBuiltinESMExports();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

test("when the system watches no more folders, this is reported once, and the others are still watched", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-watch-limit-"));
  await mkdir(path.join(folder, "a-beyond"));
  await mkdir(path.join(folder, "b-beyond"));
  await mkdir(path.join(folder, "c"));
  const [onChange, onLimit] = [vi.fn(), vi.fn()];
  const watching = watchFolders([folder], onChange, onLimit);
  try {
    expect(onLimit).toHaveBeenCalledOnce();
    await writeFile(path.join(folder, "c", "a.md"), "样例");
    await expect.poll(() => onChange.mock.calls.length).toBeGreaterThan(0);
    expect(onLimit).toHaveBeenCalledOnce();
  } finally {
    watching.close();
    await rm(folder, { recursive: true });
  }
});
