import type { watch } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { watchFolders } from "../../scripts/dev-server/index.js";

/** As Linux does for a user who watches all that it allows. */
vi.mock("node:fs", async (original) => {
  const real = await original<{ watch: typeof watch }>();
  return {
    ...real,
    watch: (...[folder, listener]: Parameters<typeof watch>) => {
      if (!String(folder).endsWith("beyond")) return real.watch(folder, listener);
      throw Object.assign(new Error("ENOSPC: no watcher is left"), { code: "ENOSPC" });
    },
  };
});

test("where the system watches no more folders, that is told once, and the others are still watched", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-watch-limit-"));
  await mkdir(path.join(folder, "a-beyond"));
  await mkdir(path.join(folder, "b-beyond"));
  await mkdir(path.join(folder, "c"));
  const [onChange, onLimit] = [vi.fn(), vi.fn()];
  const watching = watchFolders([folder], onChange, onLimit);
  try {
    expect(onLimit).toHaveBeenCalledOnce();
    await writeFile(path.join(folder, "c", "a.md"), "样例");
    await expect.poll(() => onChange.mock.calls.length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(onLimit).toHaveBeenCalledOnce();
  } finally {
    watching.close();
    await rm(folder, { recursive: true });
  }
});
