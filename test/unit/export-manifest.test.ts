import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { merkleRoot } from "../../scripts/publish/manifest.js";
import { readManifest, verifyFolder, writeManifest, type Manifest } from "../../scripts/publish/index.js";

const files: Readonly<Record<string, string>> = {
  "404.html": "没有",
  "index.html": "样例",
  "reports/2022/样例𠮷/index.html": "",
  "reports/2022/样例𠮷/大.pdf": "大".repeat(800_000), // above what is read at one go
  "assets/site.css": "a{}",
};
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gongkai-manifest-"));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
});
afterEach(() => rm(folder, { recursive: true }));

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

/** The command as a user runs it. */
function verify(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = ["scripts/start.mjs", "verify", ...args];
    const child = execFile(process.execPath, command, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test("the manifest lists every file, sorted, with size and hash, and gives the same bytes again", async () => {
  await writeManifest(folder);
  const source = await readFile(path.join(folder, "manifest.json"), "utf8");
  const manifest = JSON.parse(source) as Manifest;
  expect(manifest.files).toEqual(
    Object.keys(files)
      .sort()
      .map((file) => {
        const content = files[file] ?? "";
        return { path: file, size: Buffer.byteLength(content), sha256: sha256(content) };
      }),
  );
  await writeManifest(folder);
  expect(await readFile(path.join(folder, "manifest.json"), "utf8")).toBe(source);
});

/** The tree as RFC 6962, 2.1 words it, from the root down; the program builds it from the leaves up. */
function treeOfRfc(leaves: readonly Buffer[]): Buffer {
  const hashOf = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
  if (leaves.length === 0) return hashOf();
  if (leaves.length === 1) return hashOf(Buffer.of(0), ...leaves);
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return hashOf(Buffer.of(1), treeOfRfc(leaves.slice(0, half)), treeOfRfc(leaves.slice(half)));
}

test.each([0, 1, 2, 3, 5, 8, 13, 100])("the root over %i files is that of RFC 6962", (count) => {
  const list = Array.from({ length: count }, (_, index) => {
    return { path: `样例${index}`, size: index, sha256: sha256(String(index)) };
  });
  const leaves = list.map((file) => Buffer.from(`${file.sha256} ${file.size} ${file.path}`));
  expect(merkleRoot(list)).toBe(treeOfRfc(leaves).toString("hex"));
});

test("verify passes an unaltered folder and names its root", async () => {
  const { root } = await writeManifest(folder);
  const result = await verify(folder);
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
});

test("a manifest that was altered along with a file does not agree with its root", async () => {
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

test.each([
  ["not JSON", "{", "不是 JSON"],
  ["another version", '{"version":2}', "版本不是 1"],
  ["no files", '{"version":1,"root":"x"}', "缺少根值"],
  ["a wrong entry", `{"version":1,"root":"${"0".repeat(64)}","files":[{"path":1}]}`, "第 1 个文件"],
])("a manifest that is %s is refused in words", async (_, source, words) => {
  await writeFile(path.join(folder, "manifest.json"), source);
  expect(await readManifest(folder)).toEqual({ ok: false, fault: expect.stringContaining(words) as string });
});

test("a file named twice is refused", async () => {
  const manifest = await writeManifest(folder);
  const twice = { ...manifest, version: 1, files: manifest.files.flatMap((file) => [file, file]) };
  await writeFile(path.join(folder, "manifest.json"), JSON.stringify(twice));
  expect(await readManifest(folder)).toEqual({
    ok: false,
    fault: expect.stringContaining("404.html") as string,
  });
});

test("what is no file cannot be published", async () => {
  await symlink("index.html", path.join(folder, "link.html"));
  await expect(writeManifest(folder)).rejects.toThrow("link.html");
});

test("wrong usage and folders without a manifest are told apart", async () => {
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

test("of 10,000 files, the one that changed and the one that went are named", async () => {
  for (let index = 0; index < 10_000; index += 1)
    await writeFile(path.join(folder, `assets/${index}.txt`), `样例${index}`);
  const manifest = await writeManifest(folder);
  expect(manifest.files.length).toBe(10_000 + Object.keys(files).length);
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
