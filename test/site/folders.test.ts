import { execFile } from "node:child_process";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateFolders } from "../../scripts/cli/folders.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";
import { describeSystemError } from "../../scripts/errors/index.js";
import { runCommand, type CommandResult } from "../support/run-command.js";

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "gongkai-places-")));
  await writeSamples(at("content"), 3, 1);
  await writeFile(at("file"), "");
  await mkdir(at("real"));
  await symlink(at("real"), at("link"));
  await symlink(at("content"), at("linked"));
});
afterAll(() => rm(folder, { recursive: true }));

function command(script: string, ...options: string[]): Promise<CommandResult> {
  return runCommand(script, ["--content", at("content"), ...options]);
}

describe("site and cache must be separate, since each is deleted as a whole", () => {
  test.each([
    ["the same", "real", "real"],
    ["a cache in the site", "real/site", "real/site/cache"],
    ["a site in the cache", "real/cache/site", "real/cache"],
    ["a cache in the site by another name", "real/site", "link/site/cache"],
    ["a site in the cache by another name", "link/site", "real"],
  ])("%s is refused, and both are named", async (_, out, cache) => {
    const folders = { content: at("content"), out: at(out), cache: at(cache) };
    await expect(validateFolders(folders)).rejects.toThrow(
      `网站的文件夹“${at(out)}”与缓存的文件夹“${at(cache)}”重叠`,
    );
  });

  test.each([
    ["in the content", "content/kept", "content"],
    ["the content itself by another name", "linked", "content"],
  ])("a cache that is %s is refused", async (_, cache, content) => {
    const folders = { content: at(content), out: at("site"), cache: at(cache) };
    await expect(validateFolders(folders)).rejects.toThrow(
      `缓存的文件夹“${at(cache)}”在内容文件夹“${at(content)}”里面`,
    );
  });

  test.each([
    ["the places that commands take by themselves", "content", "_site", ".cache/gongkai"],
    ["names that begin alike", "content", "site", "site-cache"],
    ["names that begin with dots", "content", "site", "..cache"],
    ["links that lead apart", "content", "real/site", "link/cache"],
  ])("%s is allowed", async (_, content, out, cache) => {
    await validateFolders({ content: at(content), out: at(out), cache: at(cache) });
  });
});

describe("every command that builds a site rejects wrong folders before it writes", () => {
  test.each([
    ["build", []],
    ["build", ["--units", "2008..2010"]],
    ["assemble", []],
    ["serve", []],
  ])("%s %j", async (script, options) => {
    if (script === "assemble") {
      await mkdir(at("pieces"), { recursive: true });
      await command("build", "--units", "2008", "--out", at("pieces"), "--cache", at("pieces-cache"));
    }
    const given = [...options, ...(script === "assemble" ? [at("pieces")] : [])];
    const message = (out: string, cache: string) =>
      command(script, ...given, "--out", at(out), "--cache", at(cache));
    const inside = await message("new/site", "new");
    expect(inside).toMatchObject({ code: 1, stderr: expect.stringContaining("重叠") as unknown });
    expect(existsSync(at("new"))).toBe(false);
    for (const ended of [await message("file", "other"), await message("other", "file/cache")]) {
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain(`“${at("file")}”是一个文件`);
      expect(ended.stderr).not.toMatch(/E[A-Z]{4,}/);
    }
    expect(await readdir(folder)).not.toContain("other");
  });
});

test("a command that builds a site says in which folder it must run", async () => {
  const command = [path.resolve("scripts/run.mjs"), "build", "--out", at("elsewhere")];
  const ended = await promisify(execFile)(process.execPath, command, { cwd: folder }).catch(
    (error: unknown) => error as CommandResult, // execFile's error has its fields
  );
  expect(ended).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`cd "${path.resolve(".")}"`) as unknown,
  });
  expect(ended.stderr).not.toContain("ERROR");
  expect(await readdir(folder)).not.toContain("elsewhere");
});

test("a system error for a file in place of a folder is explained", async () => {
  const asked = [() => mkdir(at("file")), () => mkdir(at("file/below")), () => readdir(at("file"))];
  for (const ask of asked) {
    const message = await ask().then(
      () => "",
      (error: unknown) => describeSystemError(error, defaultMessages),
    );
    expect(message).toMatch(/^应当是文件夹的地方有一个文件，请换一个位置，或把那个文件移走（E/);
  }
});
