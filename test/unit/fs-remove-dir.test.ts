import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeDir } from "../../scripts/fs/index.js";

let around: string;
beforeAll(async () => {
  around = await mkdtemp(path.join(tmpdir(), "gongkai-remove-"));
});
afterAll(() => rm(around, { recursive: true }));

test("a folder is removed completely even while files are being written into it", async () => {
  for (let round = 0; round < 3; round += 1) {
    const folder = path.join(around, String(round));
    const inner = Array.from({ length: 50 }, (_, at) => path.join(folder, String(at)));
    await Promise.all(inner.map((folder) => mkdir(folder, { recursive: true })));
    const writes = Array.from({ length: 3000 }, (_, at) =>
      writeFile(path.join(inner[at % inner.length] ?? folder, `file-${at}`), "样例").catch(() => undefined),
    );
    await wait(5 + 4 * round);
    removeDir(folder);
    expect(existsSync(folder)).toBe(false);
    await Promise.all(writes);
  }
});

test("removing a missing path does nothing", () => {
  removeDir(path.join(around, "nowhere"));
});
