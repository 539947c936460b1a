import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sequence } from "../../scripts/dev/samples/index.js";
import { changeSomething, commitAll, copyProgram } from "../support/site/changes.js";
import { hold } from "../support/site/held-command.js";
import { contentOf } from "../support/site/site-files.js";

const run = promisify(execFile);
/** Sequences of changes, and moments at which a build is killed. More are tried by hand. */
const sequences = Number(process.env["SEQUENCES"] ?? 3);
const kills = Number(process.env["KILLS"] ?? 3);

let folder: string;
let program: string;
let content: string;
const out = () => path.join(folder, "site");
const cache = () => path.join(folder, "cache");

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-incremental-"));
  ({ program, content } = await copyProgram(folder));
});
afterAll(() => rm(folder, { recursive: true }));

interface Summary {
  readonly tasks: { readonly all: number; readonly made: number };
}

const commandLine = (options: readonly string[]) => [
  ...["scripts/start.mjs", "build", "--content", content, "--out", out(), "--cache", cache()],
  // Reports are renamed and removed here, which a published site would not allow.
  ...["--published", "none"],
  ...options,
];

async function build(options: readonly string[] = [], env = process.env): Promise<Summary> {
  const summary = path.join(folder, "summary.json");
  await run(process.execPath, commandLine([...options, "--summary", summary]), { cwd: program, env });
  return JSON.parse(await readFile(summary, "utf8")) as Summary; // written by the command
}

/** The same site, made without anything that is known from before. */
async function fullBuild(): Promise<Map<string, string>> {
  const whole = path.join(folder, "whole");
  await build(["--out", whole, "--cache", path.join(folder, "whole-cache"), "--force"]);
  return contentOf(whole);
}

test("after any changes the site is the same as one made anew", async () => {
  await build();
  for (let seed = 1; seed <= sequences; seed += 1) {
    const next = sequence(seed * 7919);
    const done: string[] = [];
    for (let count = 1 + next(4); count > 0; count -= 1)
      done.push(await changeSomething(content, program, next));
    await build();
    expect(await contentOf(out()), `seed ${seed}: ${done.join(", ")}`).toEqual(await fullBuild());
  }
}, 3_600_000);

test("without a change nothing is made, and what somebody did to the site or the cache is mended", async () => {
  await build();
  const right = await contentOf(out());
  expect((await build()).tasks.made).toBe(0);
  // Files of the site are links to the cache: what is written to one is written to both.
  await appendFile(path.join(out(), "index.html"), "<!-- changed by hand -->");
  await rm(path.join(out(), "sitemap.xml"));
  await writeFile(path.join(out(), "stray.txt"), "left behind");
  const { made } = (await build()).tasks;
  expect(made).toBeGreaterThan(0);
  expect(await contentOf(out())).toEqual(right);
  await rm(path.join(cache(), "entries"), { recursive: true });
  await rm(out(), { recursive: true });
  await build();
  expect(await contentOf(out())).toEqual(right);
});

test("a report's text changes its own pages, and no more than a few pieces are made", async () => {
  await build();
  const [report = ""] = (await readdir(path.join(content, "reports"), { recursive: true })).filter((file) =>
    file.endsWith(".md"),
  );
  await appendFile(path.join(content, "reports", report), "\n又添加了一段样例文字。\n");
  // The index of titles is not made: Pagefind, which makes it, is not there.
  const without = { ...process.env, PAGEFIND_EXTENDED_BINARY_PATH: path.join(folder, "nowhere") };
  const { made, all } = (await build([], without)).tasks;
  // Its pages, its bundle, the full texts of its year, the file that names the bundle, the catalogue-wide pages.
  expect(made).toBeLessThanOrEqual(5);
  expect(all).toBeGreaterThan(10);
});

test("a commit changes what tells of its reports, and one without changes nothing", async () => {
  const [report = ""] = (await readdir(path.join(content, "reports"), { recursive: true })).filter((file) =>
    file.endsWith(".md"),
  );
  commitAll(content, "样例：之前的改动");
  await appendFile(path.join(content, "reports", report), "\n提交的一段样例文字。\n");
  await build();
  commitAll(content, "样例：补充一段");
  const { made } = (await build()).tasks;
  // Its pages, the newest changes and those of the month, their feed, the feeds and the sitemap that name the day.
  expect(made).toBeGreaterThan(2);
  expect(made).toBeLessThanOrEqual(12);
  expect(await contentOf(out())).toEqual(await fullBuild());
  commitAll(content, "样例：空提交");
  expect((await build()).tasks.made).toBe(0);
});

test("killed at any moment, the next build gives the right site", async () => {
  for (let seed = 1; seed <= kills; seed += 1) {
    const next = sequence(seed * 104_729);
    await changeSomething(content, program, next);
    const child = spawn(process.execPath, commandLine(next(2) === 0 ? ["--force"] : []), {
      cwd: program,
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => child.once("close", resolve));
    await new Promise((resolve) => setTimeout(resolve, 100 + next(3000)));
    child.kill("SIGKILL");
    await ended;
    await build();
    expect(await contentOf(out()), `seed ${seed}`).toEqual(await fullBuild());
  }
}, 3_600_000);

const meta = () => path.join(program, "scripts/site/head/meta-tags.ts");
const [oldName, newName] = ["SiteName", "SiteNbme"] as const;

test("a program that changes while npm start runs spoils nothing for the next build", async () => {
  await build();
  const options = ["--content", content, "--out", out(), "--cache", cache()];
  const child = spawn(process.execPath, ["scripts/start.mjs", "serve", ...options], { cwd: program });
  const ended = once(child, "exit");
  try {
    let printed = "";
    child.stdout.on("data", (piece: Buffer) => (printed += piece.toString()));
    await expect.poll(() => printed, { timeout: 120_000 }).toMatch(/http:\S+/);
    await writeFile(meta(), (await readFile(meta(), "utf8")).replaceAll(oldName, newName));
    const [report = ""] = (await readdir(path.join(content, "reports"), { recursive: true })).filter((file) =>
      file.endsWith(".md"),
    );
    await appendFile(path.join(content, "reports", report), "\n程序改动以后添加的样例文字。\n");
    const page = path.join(out(), "reports", report.replace(/\.md$/, "/index.html"));
    await expect.poll(() => readFile(page, "utf8"), { timeout: 120_000 }).toContain("程序改动以后");
  } finally {
    child.kill();
    await ended;
  }
  await build();
  expect(await contentOf(out())).toEqual(await fullBuild());
});

test("a program that changes in place, with its old time, is another one", async () => {
  const time = new Date("2024-01-01T00:00:00Z");
  for (const [from, to] of [
    [oldName, newName],
    [newName, oldName],
  ] as const) {
    await writeFile(meta(), (await readFile(meta(), "utf8")).replaceAll(from, to));
    await utimes(meta(), time, time);
    await build();
    const home = await readFile(path.join(out(), "index.html"), "utf8");
    expect(home).toContain(to);
    expect(home).not.toContain(from);
  }
});

test("layouts that change while a site is built stop it, and spoil nothing for the next build", async () => {
  await build();
  const before = await contentOf(out());
  // It asks git for the history after it has looked at the program and made its first pieces.
  const { env, reached, letGo } = await hold(folder, "git", "--version");
  const child = spawn(process.execPath, commandLine(["--force"]), { cwd: program, env });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  const ended = once(child, "close");
  await reached();
  await appendFile(path.join(program, "layouts/footer.njk"), "<!-- 样例 -->");
  await letGo();
  expect(await ended).toEqual([1, null]);
  expect(said).toContain("被改动，请重新运行");
  expect(await contentOf(out())).toEqual(before);
  await build();
  expect(await contentOf(out())).toEqual(await fullBuild());
});

test("layouts that change while the pieces of some years are made leave none of them", async () => {
  const units = path.join(folder, "units");
  const { env, reached, letGo } = await hold(folder, "git", "--version");
  const options = commandLine(["--units", "2000..2030", "--out", units]);
  const child = spawn(process.execPath, options, { cwd: program, env });
  const ended = once(child, "close");
  let said = "";
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  await reached();
  expect(await readdir(path.join(units, "entries"))).not.toEqual([]);
  await appendFile(path.join(program, "layouts/footer.njk"), "<!-- 又一样例 -->");
  await letGo();
  expect(await ended).toEqual([1, null]);
  expect(said).toContain("被改动，请重新运行");
  expect(await readdir(path.join(units, "entries"))).toEqual([]);
});

test("two builds at once with one cache both give the right site", async () => {
  await changeSomething(content, program, sequence(5));
  const other = path.join(folder, "other");
  await Promise.all([
    build(["--force"]),
    run(process.execPath, commandLine(["--out", other]), { cwd: program }),
  ]);
  const right = await fullBuild();
  expect(await contentOf(out())).toEqual(right);
  expect(await contentOf(other)).toEqual(right);
});
