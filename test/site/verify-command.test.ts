import { createHash } from "node:crypto";
import { appendFile, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { verifyFolder, writeManifest } from "../../scripts/publish/index.js";
import { siteFiles, writeSiteSample } from "../support/publish/site-sample.js";
import { runCommand } from "../support/run-command.js";
import { runHere } from "../support/run-here.js";

let folder: string;
beforeEach(async () => {
  folder = await writeSiteSample();
});
afterEach(() => rm(folder, { recursive: true }));

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

const verify = (...args: string[]) => runHere("verify", args);

test("verify accepts an unaltered folder and prints its root", async () => {
  const { root } = await writeManifest(folder);
  const result = await runCommand("verify", [folder]);
  expect(result).toMatchObject({ code: 0, stderr: "" });
  expect(result.stdout).toContain(root);
});

test("verify names each changed, missing and added file", async () => {
  await writeManifest(folder);
  const large = path.join(folder, "reports/2022/样例𠮷/大.pdf");
  const content = await readFile(large);
  content[1_500_000] = (content[1_500_000] ?? 0) ^ 1; // one bit, same size
  await writeFile(large, content);
  await appendFile(path.join(folder, "404.html"), "!");
  await rename(path.join(folder, "assets/site.css"), path.join(folder, "assets/other.css"));
  await symlink("index.html", path.join(folder, "link.html"));
  const { code, stdout, stderr } = await verify(folder);
  expect(code).toBe(1);
  expect(stdout.trim().split("\n")).toEqual([
    "改动：404.html",
    "改动：reports/2022/样例𠮷/大.pdf",
    "缺少：assets/site.css",
    "多出：assets/other.css",
    "多出：link.html",
  ]);
  expect(stderr).toContain("改动 2 个，缺少 1 个，多出 2 个");
  expect(stderr).toContain("npm run build -- --force");
});

test("a manifest altered together with a file does not match its root", async () => {
  const { root } = await writeManifest(folder);
  const file = path.join(folder, "manifest.json");
  const source = await readFile(file, "utf8");
  await writeFile(path.join(folder, "index.html"), "改了");
  await writeFile(file, source.replace(sha256("样例"), sha256("改了")));
  const { code, stderr } = await verify(folder);
  expect(code).toBe(1);
  expect(stderr).toContain(root);
  expect(stderr).toContain("根值不符");
});

test("wrong usage and folders without a manifest have different exit codes", async () => {
  expect(await verify()).toMatchObject({ code: 2, stdout: "" });
  expect(await verify("a", "b")).toMatchObject({ code: 2, stdout: "" });
  expect(await verify("--quick")).toMatchObject({ code: 2, stdout: "" });
  const none = await verify(folder);
  expect(none).toMatchObject({ code: 1, stdout: "" });
  expect(none.stderr).toContain("manifest.json");
  const absent = await verify(path.join(folder, "absent"));
  expect(absent.code).toBe(1);
  expect(absent.stderr).not.toMatch(/\n\s+at /);
  expect((await verify("--help")).stdout).toContain("npm run verify");
});

test("of 10,000 files, a changed and a missing one are named", async () => {
  for (let index = 0; index < 10_000; index += 1)
    await writeFile(path.join(folder, `assets/${index}.txt`), `样例${index}`);
  const manifest = await writeManifest(folder);
  expect(manifest.files.length).toBe(10_000 + Object.keys(siteFiles).length);
  expect(manifest.files.find((file) => file.path === "assets/9999.txt")?.sha256).toBe(sha256("样例9999"));
  await rm(path.join(folder, "assets/5000.txt"));
  await writeFile(path.join(folder, "assets/5001.txt"), "样例5002");
  expect(await verifyFolder(folder, manifest)).toEqual({
    changed: ["assets/5001.txt"],
    missing: ["assets/5000.txt"],
    added: [],
    unreadable: new Map(),
  });
});
