import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalServer, staticFiles, type LocalServer } from "../../scripts/server/index.js";
import { launcher } from "../../scripts/workers/index.js";
import { isDrawn, longTest } from "../support/long-sample.js";
import { changedPage, TwoSites } from "../support/publish/two-sites.js";
import { freePort } from "../support/servers/free-port.js";
import { startS3Store, type S3Store } from "../support/servers/s3-store.js";

const names = {
  rsync: "publishing with rsync, stopped twice, with a reader",
  s3: "publishing to S3, stopped twice, with a reader",
} as const;

let sites: TwoSites;
beforeAll(async () => {
  if (Object.values(names).some(isDrawn)) sites = await TwoSites.build();
});
afterAll(() => (sites as TwoSites | undefined)?.remove());

/**
 * Reads pages until the signal is aborted, and returns those whose style sheet was missing. Failed reads are ignored:
 * the test's server overwrites files while they are read, which real stores do not.
 */
async function watch(base: string, until: AbortSignal): Promise<string[]> {
  const faults: string[] = [];
  while (!until.aborted) {
    for (const page of ["index.html", changedPage]) {
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

/** Publishes the first state, the second with two interruptions, and rolls back, while a reader reads pages. */
async function throughInterruptions(to: string, base: string): Promise<void> {
  const site = path.join(sites.folder, "site");
  const build = async (state: string) => {
    await rm(site, { recursive: true, force: true });
    await cp(state, site, { recursive: true });
  };
  await build(sites.first);
  const begin = performance.now();
  expect(await sites.publish(site, to)).toMatchObject({ code: 0, stderr: "" });
  const duration = performance.now() - begin;
  expect(await sites.verified(base)).toContain("全部相符");
  await build(sites.second);
  const stop = new AbortController();
  const watching = watch(base, stop.signal);
  for (const share of [0.4, 0.7]) {
    const args = [launcher, "publish", "--site", site, "--to", to];
    const child = spawn(process.execPath, args, { stdio: "ignore", env: { ...process.env, ...sites.env } });
    await wait(share * duration);
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
  expect(await sites.publish(site, to)).toMatchObject({ code: 0, stderr: "" });
  expect(await sites.verified(base)).toContain("全部相符");
  const again = await sites.publish(site, to);
  expect(again.stderr).toBe("");
  expect(again.stdout).toMatch(/传了 0 个文件/);
  expect(await sites.publish(site, to, "--rollback")).toMatchObject({ code: 0, stderr: "" });
  expect(await sites.verified(base)).toContain("全部相符");
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

describe.runIf(existsSync("/usr/bin/rsync") && isDrawn(names.rsync))("rsync", () => {
  let daemon: ChildProcess;
  let server: LocalServer;
  let to: string;
  beforeAll(async () => {
    const root = path.join(sites.folder, "module");
    await mkdir(root);
    const config = path.join(sites.folder, "rsyncd.conf");
    const rights = process.getuid?.() === 0 ? "uid = root\ngid = root\n" : "";
    await writeFile(config, `use chroot = no\n${rights}[web]\npath = ${root}\nread only = no\n`);
    const port = await freePort();
    daemon = spawn("rsync", ["--daemon", "--no-detach", `--port=${port}`, `--config=${config}`], {
      stdio: "ignore",
    });
    await answers(port, daemon);
    to = `rsync://127.0.0.1:${port}/web/site`;
    server = await startLocalServer(staticFiles(path.join(root, "site")));
  });
  afterAll(async () => {
    daemon.kill();
    await server.close();
  });

  test("sends changes in an order in which no page lacks its files, and continues after an interruption", async () => {
    await throughInterruptions(to, server.base);
    await writeFile(path.join(sites.folder, "module/foreign.txt"), "x");
    expect((await sites.publish(sites.first, to.replace("/site", ""))).stderr).toContain("里有别的文件");
    expect(existsSync(path.join(sites.folder, "module/foreign.txt"))).toBe(true);
  });

  test("explains what is wrong with the target", async () => {
    const refused = await sites.publish(sites.first, to.replace("/web/", "/nothing/"));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("rsync");
    expect(refused.stderr).not.toMatch(/\n\s+at /);
  });
});

describe("an S3 store", () => {
  let store: S3Store | undefined;
  afterAll(() => store?.close());

  longTest(names.s3, async () => {
    store = await startS3Store(sites.folder);
    Object.assign(sites.env, store.env);
    await throughInterruptions("s3://catalogue/site", `${store.endpoint}/catalogue/site`);
  });
});
