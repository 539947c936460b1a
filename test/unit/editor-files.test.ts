import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listIfThere, readIfThere } from "../../scripts/editor/server/files.js";

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-files-"));
  file = path.join(folder, "报告.md");
  await writeFile(file, "样例");
});
afterAll(() => rm(folder, { recursive: true }));

test("a missing file is distinguished from an existing one", async () => {
  expect((await readIfThere(file))?.toString()).toBe("样例");
  expect(await readIfThere(path.join(folder, "没有.md"))).toBeUndefined();
  expect((await listIfThere(folder)).map(({ name }) => name)).toEqual(["报告.md"]);
  expect(await listIfThere(path.join(folder, "没有"))).toEqual([]);
});

test("a file that exists and cannot be read is a failure: a failed save would otherwise delete it as new", async () => {
  await expect(readIfThere(folder)).rejects.toThrow("EISDIR");
  await expect(listIfThere(`${folder}\0`)).rejects.toThrow();
});
