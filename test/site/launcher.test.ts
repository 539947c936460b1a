import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand, type CommandResult } from "../support/run-command.js";

/** A copy of the program that was never compiled. */
let program: string;

beforeEach(async () => {
  program = await mkdtemp(path.join(tmpdir(), "gongkai-launcher-"));
  for (const part of ["scripts", ".eleventy.ts", "package.json"])
    await cp(part, path.join(program, part), { recursive: true });
  await symlink(path.resolve("node_modules"), path.join(program, "node_modules"));
  // One command of the program, two small ones and no workers, which compile in a fraction of the time.
  for (const file of await readdir(at("scripts"), { recursive: true }))
    if (/^commands\/(?!verify\b)|\/worker\.ts$/.test(file)) await rm(at(`scripts/${file}`));
  await writeFile(at("scripts/commands/new.ts"), 'console.log("new");\n');
  await writeFile(at("scripts/commands/build.ts"), 'import "../site/head/meta-tags.js";\n');
});
afterEach(() => rm(program, { recursive: true }));

const at = (file: string) => path.join(program, file);
const command = () => at("scripts/commands/verify.ts");
const help = (env: Readonly<Record<string, string>> = {}): Promise<CommandResult> =>
  runCommand("verify", ["--help"], { program, env });

test("compiled code and sources print the same, and unchanged code is compiled once", async () => {
  const first = await help();
  expect(first).toMatchObject({ code: 0, stderr: "" });
  const [folder = "", ...others] = await readdir(at("dist"));
  expect(others).toEqual([]);
  const { birthtimeMs } = await stat(at(`dist/${folder}`));
  expect(await help()).toEqual(first);
  expect((await stat(at(`dist/${folder}`))).birthtimeMs).toBe(birthtimeMs);
  expect(await help({ GONGKAI_PROGRAM: "sources" })).toEqual(first);
  expect(await runCommand("--sources", ["verify", "--help"], { program })).toEqual(first);
});

test("a changed source is compiled again, even with its old time", async () => {
  const { atime, mtime } = await stat(command());
  expect((await help()).stdout).not.toContain("changed");
  await appendFile(command(), 'console.log("changed");\n');
  await utimes(command(), atime, mtime);
  expect((await help()).stdout).toContain("changed");
});

test("processes started by a running program use its code, even after a source has changed", async () => {
  const before = await help();
  const [folder = ""] = await readdir(at("dist"));
  await appendFile(command(), 'console.log("changed");\n');
  await help();
  expect(await help({ GONGKAI_PROGRAM: at(`dist/${folder}`) })).toEqual(before);
});

test("the digest of the site's code changes only with code that the build runs", async () => {
  const digestAfter = async (file: string, code: string) => {
    await appendFile(at(file), code);
    const folder = at("dist");
    await rm(folder, { recursive: true, force: true });
    expect(await help()).toMatchObject({ code: 0, stderr: "" });
    const [compiled = ""] = await readdir(folder);
    return readFile(path.join(folder, compiled, "code-digest"), "utf8");
  };
  const first = await digestAfter("scripts/site/head/meta-tags.ts", "// a comment\n");
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await digestAfter("scripts/commands/new.ts", 'console.log("changed");\n')).toBe(first);
  expect(await digestAfter("scripts/site/head/meta-tags.ts", 'console.log("changed");\n')).not.toBe(first);
});

test("several first starts at the same time all work, and leave one compiled program", async () => {
  const results = await Promise.all([help(), help(), help()]);
  expect(new Set(results.map(({ code, stderr }) => `${code} ${stderr}`))).toEqual(new Set(["0 "]));
  expect(await readdir(at("dist"))).toHaveLength(1);
});

test("sources run directly when dist/ cannot be written", async () => {
  const compiled = await help();
  await rm(at("dist"), { recursive: true });
  await writeFile(at("dist"), "");
  expect(await help()).toEqual(compiled);
});

test("an error in another command's source is printed, and does not prevent running", async () => {
  await writeFile(at("scripts/commands/new.ts"), "const = 1;\n");
  const result = await help();
  expect(result.code).toBe(0);
  expect(result.stderr).toContain("scripts/commands/new.ts:1:6");
});

test("compiled programs unused for a day are removed when another is compiled", async () => {
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await mkdir(at("dist/unused"), { recursive: true });
  await mkdir(at("dist/used"));
  await utimes(at("dist/unused"), yesterday, yesterday);
  await help();
  expect(await readdir(at("dist"))).toHaveLength(2);
  expect(await readdir(at("dist"))).toContain("used");
});
