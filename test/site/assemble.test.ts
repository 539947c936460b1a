import { appendFile, cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSamples } from "../../scripts/dev/samples/index.js";
import { contentOf } from "../support/site/site-files.js";
import type { CommandResult } from "../support/run-command.js";
import { runHere } from "../support/run-here.js";

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-assemble-"));
  await writeSamples(at("content"), 60, 6);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command as a machine would, each with a cache of its own. */
function command(script: string, machine: string, ...options: string[]): Promise<CommandResult> {
  const common = ["--content", at("content"), "--cache", at(`cache-${machine}`)];
  return runHere(script, [...common, ...options]);
}

test("partial builds of two machines give the same site as one machine", async () => {
  expect(await command("build", "a", "--units", "2008..2010", "--out", at("units-a"))).toMatchObject({
    code: 0,
  });
  expect(await command("build", "b", "--units", "2011..2013", "--out", at("units-b"))).toMatchObject({
    code: 0,
  });
  const partialBuilds = [at("units-a"), at("units-b")];
  const counts = await Promise.all(
    partialBuilds.map(async (unit) => (await readdir(path.join(unit, "entries"))).length),
  );
  expect(Math.min(...counts)).toBeGreaterThan(0);
  const summary = at("summary.json");
  const ended = await command("assemble", "c", ...partialBuilds, "--out", at("site"), "--summary", summary);
  expect(ended).toMatchObject({ code: 0, stderr: expect.not.stringContaining("合用") as unknown });
  const { tasks } = JSON.parse(await readFile(summary, "utf8")) as { tasks: { all: number; made: number } };
  expect(tasks.all - tasks.made).toBe(counts.reduce((sum, count) => sum + count, 0));
  await command("build", "d", "--out", at("whole"));
  expect(await contentOf(at("site"))).toEqual(await contentOf(at("whole")));
});

test("a damaged artifact is reported, and made again", async () => {
  await cp(at("units-a"), at("units-bad"), { recursive: true });
  const files = await readdir(at("units-bad"), { recursive: true });
  const texts = files.find((file) => file.endsWith(".ndjson.gz")) ?? "";
  await appendFile(path.join(at("units-bad"), texts), "damage");
  const ended = await command("assemble", "e", at("units-bad"), at("units-b"), "--out", at("mended"));
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.stderr).toContain("有 1 个部分不完整");
  expect(await contentOf(at("mended"))).toEqual(await contentOf(at("whole")));
});

test("partial builds with other settings are reported, since they save no work", async () => {
  const options = ["--base-url", "https://other.example.gov.cn", "--out", at("other")];
  const ended = await command("assemble", "g", at("units-a"), at("units-b"), ...options);
  expect(ended.code).toBe(0);
  expect(ended.stderr).toMatch(/取来的 \d+ 个部分里只有 \d+ 个合用.*--base-url/);
});

test.each([
  ["assemble", [], 2, "请写出要合并的文件夹"],
  ["assemble", ["scripts"], 1, "“scripts”不是"],
  ["build", ["--units", "2015..2008"], 2, "--units"],
  ["build", ["--units", "2008..2010"], 2, "npm run build -- --units 2008..2010 --out units"],
  ["build", ["--units", "2008..2010", "--out", "scripts"], 1, "“scripts”不是"],
])("%s %j ends with exit code %i", async (script, options, code, message) => {
  const ended = await command(script, "f", ...options);
  expect(ended.code).toBe(code);
  expect(ended.stderr).toContain(message);
});
