import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, readdir, readlink, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalServer, staticFiles, type LocalServer } from "../../scripts/server/index.js";
import { freePort } from "../support/servers/free-port.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";

const run = promisify(execFile);
let folder: string;
/** Two states of one site: in the second a report has another title, so that pages and index differ. */
let first: string;
let second: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-publish-"));
  [first, second] = [path.join(folder, "first"), path.join(folder, "second")];
  const content = path.join(folder, "content");
  await writeSamples(content, 4, 1);
  await tsx("scripts/commands/build.ts", "--content", content, "--out", first);
  const report = path.join(content, "reports/2008/s000001.md");
  await writeFile(report, (await readFile(report, "utf8")).replace("title: 样例000001", "title: 另一样例"));
  await tsx("scripts/commands/build.ts", "--content", content, "--out", second);
  // A style sheet with another hash: pages of the second state need it.
  await restyle(second);
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
function tsx(script: string, ...args: string[]): Promise<Outcome> {
  return run(process.execPath, ["--import", "tsx", script, ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Outcome,
  );
}
const env: NodeJS.ProcessEnv = { ...process.env };
const publish = (site: string, to: string, ...options: string[]) =>
  tsx("scripts/commands/publish.ts", "--site", site, "--to", to, ...options);
const verified = async (target: string) => (await tsx("scripts/commands/verify.ts", target)).stdout;

async function restyle(site: string): Promise<void> {
  const assets = await readdir(path.join(site, "assets"));
  const style = assets.find((name) => /^site-.+\.css$/.test(name)) ?? "";
  const renamed = style.replace(/[0-9a-f]{12}/, "0123456789ab");
  await cp(path.join(site, "assets", style), path.join(site, "assets", renamed));
  await rm(path.join(site, "assets", style));
  for (const file of await readdir(site, { recursive: true })) {
    if (!file.endsWith(".html")) continue;
    const page = path.join(site, file);
    await writeFile(page, (await readFile(page, "utf8")).replaceAll(style, renamed));
  }
  const { writeManifest } = await import("../../scripts/publish/index.js");
  await writeManifest(site);
}

/**
 * Whether every page read at any moment has its style sheet. Failed reads are ignored: the test's server overwrites
 * files while they are read, which real stores do not.
 */
async function watch(base: string, until: AbortSignal): Promise<string[]> {
  const faults: string[] = [];
  while (!until.aborted) {
    for (const page of ["index.html", "reports/2008/s000001/index.html"]) {
      const html = await fetch(`${base}/${page}`)
        .then((answer) => (answer.ok ? answer.text() : ""))
        .catch(() => "");
      if (!html.includes("</html>")) continue;
      const style = /assets\/site-[0-9a-f]{12}\.css/.exec(html)?.[0] ?? "none";
      const sheet = await fetch(`${base}/${style}`).catch(() => undefined);
      if (sheet && !sheet.ok) faults.push(`${page} without ${style}`);
    }
  }
  return faults;
}

describe("a folder", () => {
  let target: string;
  beforeAll(() => (target = path.join(folder, "www/site")));

  test("is a link that switches from one complete release to the next, and back", async () => {
    expect(await publish(first, target)).toMatchObject({ code: 0 });
    expect(await verified(target)).toContain("全部相符");
    expect(await publish(second, target)).toMatchObject({ code: 0 });
    expect(await readFile(path.join(target, "reports/2008/s000001/index.html"), "utf8")).toContain(
      "另一样例",
    );
    expect(await readlink(`${target}.previous`)).toMatch(/^site\.releases\/000001-/);
    expect((await publish(second, target, "--rollback")).stdout).toContain("已退回");
    expect(await verified(target)).toContain("全部相符");
    expect(await readFile(path.join(target, "reports/2008/s000001/index.html"), "utf8")).toContain(
      "样例000001",
    );
    const end = await publish(second, target, "--rollback");
    expect(end).toMatchObject({ code: 1, stdout: "" });
    expect(end.stderr).toContain("没有更早的发布");
    expect((await publish(second, target)).stdout).toContain("000002-");
    expect((await readdir(`${target}.releases`)).length).toBe(2);
  });

  test("contains a complete site whenever a publication is killed, and the next one continues", async () => {
    for (const [index, moment] of [0, 20, 60].entries()) {
      const args = [
        "--import",
        "tsx",
        "scripts/commands/publish.ts",
        "--site",
        index % 2 ? second : first,
        "--to",
        target,
      ];
      const child = spawn(process.execPath, args, { stdio: "ignore" });
      while (!existsSync(`${target}.lock`) && child.exitCode === null) await wait(2);
      await wait(moment);
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      expect(await verified(target)).toContain("全部相符");
    }
    expect(await publish(first, target)).toMatchObject({ code: 0 });
    expect((await readdir(`${target}.releases`)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("is refused when it has other content, and when the site was altered", async () => {
    const other = path.join(folder, "other");
    await mkdir(other);
    await writeFile(path.join(other, "mine.txt"), "x");
    expect((await publish(first, other)).stderr).toContain("里有别的文件");
    expect(await readFile(path.join(other, "mine.txt"), "utf8")).toBe("x");
    const altered = path.join(folder, "altered");
    await cp(first, altered, { recursive: true });
    await writeFile(path.join(altered, "index.html"), "x");
    const refused = await publish(altered, path.join(folder, "www/new"));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("index.html");
    expect((await publish(path.join(folder, "nothing"), target)).stderr).toContain("npm run build");
    expect((await tsx("scripts/commands/publish.ts")).code).toBe(2);
  });

  test("that already contains a site becomes a link to it", async () => {
    const plain = path.join(folder, "plain");
    await cp(first, plain, { recursive: true });
    expect(await publish(second, plain)).toMatchObject({ code: 0 });
    expect(await verified(plain)).toContain("全部相符");
    expect(await publish(second, plain, "--rollback")).toMatchObject({ code: 0 });
    expect(await readFile(path.join(plain, "reports/2008/s000001/index.html"), "utf8")).toContain(
      "样例000001",
    );
  });
});

/** Publishes the first state, the second with two interruptions, and rolls back, while a reader reads pages. */
async function throughInterruptions(to: string, base: string): Promise<void> {
  const site = path.join(folder, "site");
  const build = async (state: string) => {
    await rm(site, { recursive: true, force: true });
    await cp(state, site, { recursive: true });
  };
  await build(first);
  expect(await publish(site, to)).toMatchObject({ code: 0, stderr: "" });
  expect(await verified(base)).toContain("全部相符");
  await build(second);
  const stop = new AbortController();
  const watching = watch(base, stop.signal);
  for (const moment of [900, 1200]) {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "scripts/commands/publish.ts", "--site", site, "--to", to],
      {
        stdio: "ignore",
        env,
      },
    );
    await wait(moment);
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
  expect(await publish(site, to)).toMatchObject({ code: 0, stderr: "" });
  expect(await verified(base)).toContain("全部相符");
  const again = await publish(site, to);
  expect(again.stderr).toBe("");
  expect(again.stdout).toMatch(/传了 0 个文件/);
  expect(await publish(site, to, "--rollback")).toMatchObject({ code: 0, stderr: "" });
  expect(await verified(base)).toContain("全部相符");
  stop.abort();
  expect(await watching).toEqual([]);
}

/** Waits until a server accepts connections. */
async function answers(port: number, server: ChildProcess): Promise<void> {
  const tries = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.end());
    });
  while (!(await tries())) {
    if (server.exitCode !== null) throw new Error("the server ended before it accepted connections");
    await wait(20);
  }
}

describe.skipIf(!existsSync("/usr/bin/rsync"))("rsync", () => {
  let daemon: ChildProcess;
  let server: LocalServer;
  let to: string;
  let base: string;
  beforeAll(async () => {
    const root = path.join(folder, "module");
    await mkdir(root);
    const config = path.join(folder, "rsyncd.conf");
    const rights = process.getuid?.() === 0 ? "uid = root\ngid = root\n" : "";
    await writeFile(config, `use chroot = no\n${rights}[web]\npath = ${root}\nread only = no\n`);
    const port = await freePort();
    daemon = spawn("rsync", ["--daemon", "--no-detach", `--port=${port}`, `--config=${config}`], {
      stdio: "ignore",
    });
    await answers(port, daemon);
    to = `rsync://127.0.0.1:${port}/web/site`;
    server = await startLocalServer(staticFiles(path.join(root, "site")));
    base = server.base;
  });
  afterAll(async () => {
    daemon.kill();
    await server.close();
  });

  test("sends changes in an order in which no page lacks its files, and continues after an interruption", async () => {
    await throughInterruptions(to, base);
    await writeFile(path.join(folder, "module/foreign.txt"), "x");
    expect((await publish(first, to.replace("/site", ""))).stderr).toContain("里有别的文件");
    expect(existsSync(path.join(folder, "module/foreign.txt"))).toBe(true);
  });

  test("explains what is wrong with the target", async () => {
    const refused = await publish(first, to.replace("/web/", "/nothing/"));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("rsync");
    expect(refused.stderr).not.toMatch(/\n\s+at /);
  });
});

describe("an S3 store", () => {
  let close: () => Promise<unknown>;
  let endpoint: string;
  beforeAll(async () => {
    const { default: S3rver } = await import("s3rver");
    // As a bucket that serves a site: an address with a trailing slash returns the page.
    const website =
      "<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>";
    const configureBuckets = [{ name: "catalogue", configs: [website] }];
    const store = new S3rver({ port: 0, silent: true, directory: path.join(folder, "s3"), configureBuckets });
    const { port } = await store.run();
    close = () => store.close();
    endpoint = `http://127.0.0.1:${port}`;
    Object.assign(env, {
      AWS_ACCESS_KEY_ID: "S3RVER",
      AWS_SECRET_ACCESS_KEY: "S3RVER",
      AWS_ENDPOINT_URL: endpoint,
    });
  });
  afterAll(() => close());

  test("receives changes in an order in which no page lacks its files, and continues after an interruption", async () => {
    await throughInterruptions("s3://catalogue/site", `${endpoint}/catalogue/site`);
    const page = await fetch(`${endpoint}/catalogue/site/reports/2008/s000001/index.md`);
    expect(page.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("public, no-cache");
  });

  test("explains what is wrong with keys, bucket or network", async () => {
    expect((await publish(first, "s3://nothing")).stderr).toMatch(/HTTP 404.*NoSuchBucket/);
    const keep = { ...env };
    env["AWS_ACCESS_KEY_ID"] = "unknown";
    expect((await publish(first, "s3://catalogue/site")).stderr).toMatch(/HTTP 403/);
    delete env["AWS_SECRET_ACCESS_KEY"];
    expect((await publish(first, "s3://catalogue/site")).stderr).toContain("AWS_SECRET_ACCESS_KEY");
    Object.assign(env, keep);
  });
});
