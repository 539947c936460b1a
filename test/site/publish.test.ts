import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, readdir, readlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launcher } from "../../scripts/workers/index.js";
import { changedPage, TwoSites } from "../support/publish/two-sites.js";
import { runCommand } from "../support/run-command.js";
import { startS3Store, type S3Store } from "../support/servers/s3-store.js";

let sites: TwoSites;
let folder: string;
beforeAll(async () => {
  sites = await TwoSites.build();
  folder = sites.folder;
});
afterAll(() => sites.remove());

const title = async (site: string) => {
  const page = await readFile(path.join(site, changedPage), "utf8");
  return /另一样例|样例000001/.exec(page)?.[0];
};

describe("a folder", () => {
  let target: string;
  beforeAll(() => (target = path.join(folder, "www/site")));

  test("is a link that switches from one complete release to the next, and back", async () => {
    const { first, second } = sites;
    expect(await sites.publish(first, target)).toMatchObject({ code: 0 });
    expect(await sites.verified(target)).toContain("全部相符");
    expect(await sites.publish(second, target)).toMatchObject({ code: 0 });
    expect(await title(target)).toBe("另一样例");
    expect(await readlink(`${target}.previous`)).toMatch(/^site\.releases\/000001-/);
    expect((await sites.publish(second, target, "--rollback")).stdout).toContain("已退回");
    expect(await sites.verified(target)).toContain("全部相符");
    expect(await title(target)).toBe("样例000001");
    const end = await sites.publish(second, target, "--rollback");
    expect(end).toMatchObject({ code: 1, stdout: "" });
    expect(end.stderr).toContain("没有更早的发布");
    expect((await sites.publish(second, target)).stdout).toContain("000002-");
    expect((await readdir(`${target}.releases`)).length).toBe(2);
  });

  test("contains a complete site whenever a publication is killed, and the next one continues", async () => {
    const { first, second } = sites;
    for (const [index, moment] of [0, 20, 60].entries()) {
      const args = [launcher, "publish", "--site", index % 2 ? second : first, "--to", target];
      const child = spawn(process.execPath, args, { stdio: "ignore" });
      while (!existsSync(`${target}.lock`) && child.exitCode === null) await wait(2);
      await wait(moment);
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      expect(await sites.verified(target)).toContain("全部相符");
    }
    expect(await sites.publish(first, target)).toMatchObject({ code: 0 });
    expect((await readdir(`${target}.releases`)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("is refused when it has other content, and when the site was altered", async () => {
    const other = path.join(folder, "other");
    await mkdir(other);
    await writeFile(path.join(other, "mine.txt"), "x");
    expect((await sites.publish(sites.first, other)).stderr).toContain("里有别的文件");
    expect(await readFile(path.join(other, "mine.txt"), "utf8")).toBe("x");
    const altered = path.join(folder, "altered");
    await cp(sites.first, altered, { recursive: true });
    await writeFile(path.join(altered, "index.html"), "x");
    const refused = await sites.publish(altered, path.join(folder, "www/new"));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("index.html");
    expect((await sites.publish(path.join(folder, "nothing"), target)).stderr).toContain("npm run build");
    expect((await runCommand("publish")).code).toBe(2);
  });

  test("that already contains a site becomes a link to it", async () => {
    const plain = path.join(folder, "plain");
    await cp(sites.first, plain, { recursive: true });
    expect(await sites.publish(sites.second, plain)).toMatchObject({ code: 0 });
    expect(await sites.verified(plain)).toContain("全部相符");
    expect(await sites.publish(sites.second, plain, "--rollback")).toMatchObject({ code: 0 });
    expect(await title(plain)).toBe("样例000001");
  });
});

/** Stops and interruptions are in test/long, with a server of rsync. */
describe("an S3 store", () => {
  let store: S3Store;
  beforeAll(async () => {
    store = await startS3Store(folder);
    Object.assign(sites.env, store.env);
  });
  afterAll(() => store.close());

  test("gets the site, and later what changed, with the headers of each file", async () => {
    const base = `${store.endpoint}/catalogue/site`;
    expect(await sites.publish(sites.first, "s3://catalogue/site")).toMatchObject({ code: 0, stderr: "" });
    const sent = (await sites.publish(sites.second, "s3://catalogue/site")).stdout;
    expect(sent).toMatch(/传了 [1-9]\d* 个文件/);
    expect(await sites.verified(base)).toContain("全部相符");
    const page = await fetch(`${base}/${changedPage.replace(".html", ".md")}`);
    expect(page.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("public, no-cache");
  });

  test("explains what is wrong with keys, bucket or network", async () => {
    expect((await sites.publish(sites.first, "s3://nothing")).stderr).toMatch(/HTTP 404.*NoSuchBucket/);
    sites.env["AWS_ACCESS_KEY_ID"] = "unknown";
    expect((await sites.publish(sites.first, "s3://catalogue/site")).stderr).toMatch(/HTTP 403/);
    sites.env["AWS_SECRET_ACCESS_KEY"] = "";
    expect((await sites.publish(sites.first, "s3://catalogue/site")).stderr).toContain(
      "AWS_SECRET_ACCESS_KEY",
    );
  });
});
