import { execFileSync } from "node:child_process";
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startLocalServer, staticFiles, type LocalServer } from "../../scripts/server/index.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signManifest } from "../../scripts/publish/index.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";
import { runHere, runHereFine } from "../support/run-here.js";

let folder: string;
let site: string;
let key: string;
let server: LocalServer;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-verify-"));
  [site, key] = [path.join(folder, "site"), path.join(folder, "key")];
  await writeSamples(path.join(folder, "content"), 3, 1);
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "publisher", "-f", key]);
  await buildSigned(site, key);
  server = await startLocalServer(staticFiles(site));
  base = server.base;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function buildSigned(out: string, sign: string): Promise<unknown> {
  const args = ["--content", path.join(folder, "content"), "--out", out, "--sign", sign];
  return runHereFine("build", args);
}

const verify = (...args: string[]) => runHere("verify", args);

test("a folder and a live site are accepted as published, including the signature", async () => {
  for (const target of [site, base, `${base}/`]) {
    const passed = await verify(target, "--key", `${key}.pub`);
    expect(passed.code).toBe(0);
    // The samples are built for another address than the server's.
    expect(passed.stderr).toMatch(target === site ? /^$/ : /^注意：清单是 https:\/\/example\.gov\.cn\/ 的/);
    expect(passed.stdout).toContain("签名正确");
    expect(passed.stdout).toContain("全部相符");
  }
});

test("changed, missing and added files are named, in the folder and, except added ones, on the site", async () => {
  const [page, data] = ["reports/2008/s000001/index.html", "catalogue.csv"];
  const before = await readFile(path.join(site, page));
  const after = Buffer.from(before);
  after[100] = (after[100] ?? 0) ^ 1;
  await writeFile(path.join(site, page), after);
  await cp(path.join(site, data), path.join(folder, data));
  await rm(path.join(site, data));
  await writeFile(path.join(site, "added.html"), "x");
  const found = await verify(site);
  expect(found.code).toBe(1);
  expect(found.stdout).toContain(`\n改动：${page}\n缺少：${data}\n多出：added.html\n`);
  const live = await verify(base);
  expect(live.code).toBe(1);
  expect(live.stdout).toContain(`\n改动：${page.replace("index.html", "")}\n改动：${page}\n缺少：${data}\n`);
  await writeFile(path.join(site, page), before);
  await cp(path.join(folder, data), path.join(site, data));
  await rm(path.join(site, "added.html"));
});

test("a manifest that was altered, or signed with another key, is rejected", async () => {
  const other = path.join(folder, "other");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", other]);
  const stranger = await verify(site, "--key", `${other}.pub`);
  expect(stranger).toMatchObject({ code: 1, stdout: "" });
  expect(stranger.stderr).toContain("签名不对");
  await appendFile(path.join(site, "manifest.json"), "\n"); // its root is still right
  expect((await verify(site)).code).toBe(0);
  expect((await verify(site, "--key", `${key}.pub`)).stderr).toContain("签名不对");
  await writeFile(path.join(folder, "not-a-key.pub"), "x");
  expect((await verify(site, "--key", path.join(folder, "not-a-key.pub"))).stderr).toContain(
    "没有 SSH 公钥，也没有 minisign 公钥",
  );
});

test("an unchanged site is signed again with another key, and refused without one", async () => {
  const [out, used] = [path.join(folder, "signed"), path.join(folder, "used")];
  for (const name of ["first", "second"]) {
    const made = path.join(folder, name);
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", made]);
    await cp(made, used);
    await buildSigned(out, used);
    expect(await verify(out, "--key", `${made}.pub`)).toMatchObject({ code: 0, stderr: "" });
  }
  await rm(used);
  await expect(buildSigned(out, used)).rejects.toThrow(`“${used}”`);
  expect((await verify(out, "--key", path.join(folder, "second.pub"))).code).toBe(0);
});

test("a site signed with minisign is accepted with that key, in the folder and live", async () => {
  const [secret, publicKey] = [path.join(folder, "minisign.key"), path.join(folder, "minisign.pub")];
  // Made by minisign for tests only.
  await writeFile(
    secret,
    "untrusted comment: minisign encrypted secret key\nRWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAS5eEYenwD1YtqIWjXHkIvJP9y8zV9qHiGkt7oE02I4Wy/yi+OEDlv0YTK3LXkJfgNy1roORIwxp9MZClJnYViWGkdccVmoS5AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
  );
  await writeFile(publicKey, "RWRLl4Rh6fAPVkYTK3LXkJfgNy1roORIwxp9MZClJnYViWGkdccVmoS5\n");
  expect((await verify(site, "--key", publicKey)).stderr).toContain("manifest.json.minisig");
  await signManifest(site, secret);
  for (const target of [site, base])
    expect((await verify(target, "--key", publicKey)).stdout).toMatch(/签名正确.*全部相符/su);
  await appendFile(path.join(site, "manifest.json"), "\n");
  expect((await verify(site, "--key", publicKey)).stderr).toContain("清单与签名不符");
});

test("a missing folder, file or site gets a plain message", async () => {
  for (const target of [path.join(folder, "nothing"), folder, `${base}/nothing`, "http://127.0.0.1:9"]) {
    const refused = await verify(target);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/请核对/);
    expect(refused.stderr).not.toMatch(/\n\s+at /);
  }
  expect((await verify()).code).toBe(2);
});
