import { defaultMessages } from "../../scripts/i18n/index.js";
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { appendFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readManifest, verifyFolder } from "../../scripts/publish/index.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";
import { runCommand } from "../support/run-command.js";
import { launcher } from "../../scripts/workers/index.js";
import { hold } from "../support/site/held-command.js";
import { buildSite } from "../support/site/build-command.js";
import { contentOf } from "../support/site/site-files.js";
import { describeSystemError } from "../../scripts/errors/index.js";

let folder: string;
let content: string;
let out: string;
let key: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-whole-"));
  [content, out, key] = [path.join(folder, "content"), path.join(folder, "site"), path.join(folder, "key")];
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
  await writeSamples(content, 12, 2);
  expect(await build()).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true }));

const build = (to = out, ...options: string[]) =>
  runCommand("build", ["--content", content, "--out", to, ...options]);

interface Begun {
  readonly child: ChildProcess;
  /** Resolves with its exit code. */
  readonly ended: Promise<unknown>;
  /** Lets it end: until then it waits for the signature, the last file of the new site. */
  readonly letGo: () => Promise<void>;
}

/**
 * Starts a full build and waits until it has begun to write the new site. It compresses files, so that writing takes a
 * while.
 */
async function begun(): Promise<Begun> {
  const { env, letGo } = await hold(folder, "ssh-keygen", "sign");
  const options = ["--force", "--compress", "--sign", key];
  const args = [launcher, "build", "--content", content, "--out", out, ...options];
  const child = spawn(process.execPath, args, { stdio: "ignore", env });
  const ended = once(child, "exit").then(([code]: unknown[]) => code);
  while (!(await readdir(folder)).some((name) => name.startsWith("site.staging-"))) {
    if (child.exitCode !== null) throw new Error("the build ended before it began to write");
    await wait(5);
  }
  return { child, ended, letGo };
}

/** Everything that a build may leave beside the site. */
const leftOvers = async () => (await readdir(folder)).filter((name) => name.startsWith("site."));

async function differences(): Promise<unknown> {
  const read = await readManifest(out, defaultMessages);
  if (!read.ok) return read.fault;
  const { changed, missing, added, unreadable } = await verifyFolder(out, read.manifest);
  return [...changed, ...missing, ...added, ...unreadable];
}

test("a killed build leaves the old site complete, and the next one cleans up and says so", async () => {
  for (const moment of [40, 0]) {
    const { child, ended } = await begun();
    await wait(moment);
    child.kill("SIGKILL");
    await ended;
    expect(await differences()).toEqual([]);
  }
  expect(await leftOvers()).not.toEqual([]);
  const recovered = await build();
  expect(recovered.code).toBe(0);
  expect(recovered.stderr).toContain("上次没有做完就中断了");
  expect(await differences()).toEqual([]);
  expect(await leftOvers()).toEqual([]);
});

test("after a kill exactly between the two renames, the next build first restores the old site", async () => {
  await rename(out, `${out}.replaced`);
  await mkdir(`${out}.staging-0123456789ab`);
  await writeFile(path.join(content, "reports/2008/wrong.md"), "no front matter\n");
  const stopped = await build();
  await rm(path.join(content, "reports/2008/wrong.md"));
  expect(stopped.code).toBe(1);
  expect(await differences()).toEqual([]);
  expect(await build()).toMatchObject({ code: 0 });
  expect(await leftOvers()).toEqual([]);
});

test("a second build at the same time is reported, and harms neither", async () => {
  const { child: first, ended, letGo } = await begun();
  first.kill("SIGSTOP");
  const second = await build();
  first.kill("SIGCONT");
  await letGo();
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(`进程 ${first.pid ?? "?"}`);
  expect(await ended).toBe(0);
  expect(await differences()).toEqual([]);
});

test("a lock is taken over from a dead process, even if its id was reused, but from no other machine", async () => {
  const lock = (holder: object) =>
    writeFile(`${out}.lock`, JSON.stringify({ id: "0", started: "", ...holder }));
  const dead = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(dead, "exit");
  await lock({ pid: dead.pid, host: hostname() });
  expect(await build()).toMatchObject({ code: 0 });
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  await lock({ pid: process.pid, host: hostname(), started: `${boot} 1` });
  expect(await build()).toMatchObject({ code: 0 });
  await lock({ pid: 1, host: "another-host" });
  expect((await build()).stderr).toContain("another-host");
  await writeFile(`${out}.lock`, "");
  expect((await build()).stderr).toContain("site.lock");
  await rm(`${out}.lock`);
});

test("when nothing can be written, the message says why and what to do", async () => {
  const full = await writeFile("/dev/full", "x").catch((error: unknown) =>
    describeSystemError(error, defaultMessages),
  );
  expect(full).toMatch(/^磁盘已满，请腾出空间后再运行（ENOSPC.*）$/);
  await writeFile(path.join(folder, "file"), "");
  const refused = await build(path.join(folder, "file/site"));
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`“${path.join(folder, "file")}”是一个文件`);
  expect(refused.stderr).not.toMatch(/\n\s+at /);
});

const memory = "/dev/shm"; // a separate file system on nearly every Linux
const elsewhere = statSync(memory, { throwIfNoEntry: false })?.dev;
test.skipIf(elsewhere === undefined || elsewhere === statSync(tmpdir()).dev)(
  "a site on another file system than the cache is complete, the first time and after a change",
  async () => {
    const target = await mkdtemp(path.join(memory, "gongkai-whole-"));
    try {
      const own = path.join(folder, "own");
      await writeSamples(own, 5, 2);
      for (const name of ["甲样例目录", "乙样例目录"]) {
        const settings = `name: ${name}\npublisher: 样例乡\nurl: https://example.gov.cn\n`;
        await writeFile(path.join(own, "site.yaml"), settings);
        const sites = [path.join(folder, "beside"), path.join(target, "site")];
        for (const [at, site] of sites.entries()) {
          const cache = path.join(folder, `cache-${at}`);
          await buildSite(own, site, "--cache", cache);
        }
        const [beside, other] = await Promise.all(sites.map(contentOf));
        expect(other).toEqual(beside);
      }
    } finally {
      await rm(target, { recursive: true });
    }
  },
);

test("a folder with a git repository is not replaced", async () => {
  await mkdir(path.join(out, ".git"));
  expect(await build()).toMatchObject({ code: 1, stderr: expect.stringContaining(".git") as unknown });
  await rm(path.join(out, ".git"), { recursive: true });
  expect(await build()).toMatchObject({ code: 0 });
});

test("a build with an indexing process ends, too, when nothing can be cached for the next", async () => {
  const large = path.join(folder, "large");
  await writeSamples(large, 4, 2);
  for (const report of ["2008/s000000", "2009/s000001", "2008/s000002", "2009/s000003"])
    await appendFile(path.join(large, `reports/${report}.md`), "样例文字。\n\n".repeat(25_000));
  const cache = path.join(folder, "spoilt-cache");
  await mkdir(cache);
  await writeFile(path.join(cache, "entries"), "");
  const { code, stderr } = await build(path.join(folder, "none"), "--content", large, "--cache", cache);
  expect(code).toBe(1);
  expect(stderr).toMatch(/没有完成：.*应当是文件夹的地方有一个文件.*EEXIST/);
});

test("a build that is asked to stop leaves nothing behind", async () => {
  const { child, ended } = await begun();
  child.kill("SIGTERM");
  expect(await ended).toBe(143);
  expect(await leftOvers()).toEqual([]);
  expect(await differences()).toEqual([]);
});
