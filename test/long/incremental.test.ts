import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect } from "vitest";
import { sequence } from "../../scripts/dev/samples/index.js";
import { environmentOfCopy } from "../support/run-command.js";
import { longTest } from "../support/long-sample.js";
import { changeSomething } from "../support/site/changes.js";
import { hold } from "../support/site/held-command.js";
import { IncrementalSite } from "../support/site/incremental-site.js";
import { contentOf } from "../support/site/site-files.js";

const run = promisify(execFile);
/** Sequences of changes, and moments at which a build is killed. More of them can be run by hand. */
const sequences = Number(process.env["SEQUENCES"] ?? 3);
const kills = Number(process.env["KILLS"] ?? 3);

let site: IncrementalSite;
beforeAll(async () => {
  site = await IncrementalSite.create();
});
afterAll(() => site.remove());

longTest("after any changes the site equals one built from scratch", async () => {
  await site.build();
  for (let seed = 1; seed <= sequences; seed += 1) {
    const next = sequence(seed * 7919);
    const done: string[] = [];
    for (let count = 1 + next(4); count > 0; count -= 1)
      done.push(await changeSomething(site.content, site.program, next));
    await site.build();
    expect(await site.files(), `seed ${seed}: ${done.join(", ")}`).toEqual(await site.fullBuild());
  }
});

longTest("after a build is killed at any moment, the next build makes the right site", async () => {
  for (let seed = 1; seed <= kills; seed += 1) {
    const next = sequence(seed * 104_729);
    await changeSomething(site.content, site.program, next);
    const child = spawn(process.execPath, site.commandLine(next(2) === 0 ? ["--force"] : []), {
      cwd: site.program,
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => child.once("close", resolve));
    await new Promise((resolve) => setTimeout(resolve, 100 + next(3000)));
    child.kill("SIGKILL");
    await ended;
    await site.build();
    expect(await site.files(), `seed ${seed}`).toEqual(await site.fullBuild());
  }
});

const meta = () => path.join(site.program, "scripts/site/head/meta-tags.ts");
const [oldName, newName] = ["SiteName", "SiteNbme"] as const;

longTest("a program that changes while npm start runs does not affect the next build", async () => {
  await site.build();
  const options = ["--content", site.content, "--out", site.out, "--cache", site.cache];
  const child = spawn(process.execPath, ["scripts/run.mjs", "serve", ...options], {
    cwd: site.program,
    env: environmentOfCopy(),
  });
  const ended = once(child, "exit");
  try {
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    await expect.poll(() => printed, { timeout: 60_000 }).toMatch(/http:\S+/);
    await writeFile(meta(), (await readFile(meta(), "utf8")).replaceAll(oldName, newName));
    const report = await site.anyReport();
    await appendFile(path.join(site.content, "reports", report), "\n程序改动以后添加的样例文字。\n");
    const page = path.join(site.out, "reports", report.replace(/\.md$/, "/index.html"));
    await expect.poll(() => readFile(page, "utf8"), { timeout: 60_000 }).toContain("程序改动以后");
  } finally {
    child.kill();
    await ended;
  }
  await site.build();
  expect(await site.files()).toEqual(await site.fullBuild());
});

longTest("a program changed in place, with its old time, is recognised as changed", async () => {
  const time = new Date("2024-01-01T00:00:00Z");
  for (const [from, to] of [
    [oldName, newName],
    [newName, oldName],
  ] as const) {
    await writeFile(meta(), (await readFile(meta(), "utf8")).replaceAll(from, to));
    await utimes(meta(), time, time);
    await site.build();
    const home = await readFile(path.join(site.out, "index.html"), "utf8");
    expect(home).toContain(to);
    expect(home).not.toContain(from);
  }
});

longTest("layouts that change during a build stop it, and do not affect the next build", async () => {
  await site.build();
  const before = await site.files();
  // git is asked for the history after the program was read and the first artifacts were made.
  const { env, reached, letGo } = await hold(site.folder, "git", "--version");
  const child = spawn(process.execPath, site.commandLine(["--force"]), { cwd: site.program, env });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, "close");
  await reached();
  await appendFile(path.join(site.program, "layouts/footer.njk"), "<!-- 样例 -->");
  await letGo();
  expect(await ended).toEqual([1, null]);
  expect(said).toContain("被改动，请重新运行");
  expect(await site.files()).toEqual(before);
  await site.build();
  expect(await site.files()).toEqual(await site.fullBuild());
});

longTest("layouts that change while a partial build is made leave no artifacts of it", async () => {
  const units = path.join(site.folder, "units");
  const { env, reached, letGo } = await hold(site.folder, "git", "--version");
  const options = site.commandLine(["--units", "2000..2030", "--out", units]);
  const child = spawn(process.execPath, options, { cwd: site.program, env });
  const ended = once(child, "close");
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await reached();
  expect(await readdir(path.join(units, "entries"))).not.toEqual([]);
  await appendFile(path.join(site.program, "layouts/footer.njk"), "<!-- 又一样例 -->");
  await letGo();
  expect(await ended).toEqual([1, null]);
  expect(said).toContain("被改动，请重新运行");
  expect(await readdir(path.join(units, "entries"))).toEqual([]);
});

longTest("two builds with one cache at the same time both make the right site", async () => {
  await changeSomething(site.content, site.program, sequence(5));
  const other = path.join(site.folder, "other");
  await Promise.all([
    site.build(["--force"]),
    run(process.execPath, site.commandLine(["--out", other]), {
      cwd: site.program,
      env: environmentOfCopy(),
    }),
  ]);
  const right = await site.fullBuild();
  expect(await site.files()).toEqual(right);
  expect(await contentOf(other)).toEqual(right);
});
