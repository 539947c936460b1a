import { createHash } from "node:crypto";
import { readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { merkleRoot } from "../../scripts/publish/manifest.js";
import { readManifest, writeManifest, type Manifest } from "../../scripts/publish/index.js";
import { siteFiles, writeSiteSample } from "../support/publish/site-sample.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

let folder: string;
beforeEach(async () => {
  folder = await writeSiteSample();
});
afterEach(() => rm(folder, { recursive: true }));

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

test("the manifest lists every file, sorted, with size and hash, and has the same bytes each time", async () => {
  await writeManifest(folder);
  const source = await readFile(path.join(folder, "manifest.json"), "utf8");
  const manifest = JSON.parse(source) as Manifest;
  expect(manifest.files).toEqual(
    Object.keys(siteFiles)
      .sort()
      .map((file) => {
        const content = siteFiles[file] ?? "";
        return { path: file, size: Buffer.byteLength(content), sha256: sha256(content) };
      }),
  );
  await writeManifest(folder);
  expect(await readFile(path.join(folder, "manifest.json"), "utf8")).toBe(source);
});

/** Returns the tree as defined in RFC 6962, 2.1, from the root down; the program builds it from the leaves up. */
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

test.each([
  ["not JSON", "{", "不是 JSON"],
  ["another version", '{"version":2}', "版本不是 1"],
  ["no files", '{"version":1,"root":"x"}', "缺少根值"],
  ["a wrong entry", `{"version":1,"root":"${"0".repeat(64)}","files":[{"path":1}]}`, "第 1 个文件"],
])("a manifest that is %s is refused with a reason", async (_, source, words) => {
  await writeFile(path.join(folder, "manifest.json"), source);
  expect(await readManifest(folder, defaultMessages)).toEqual({
    ok: false,
    fault: expect.stringContaining(words) as string,
  });
});

test("a file named twice is refused", async () => {
  const manifest = await writeManifest(folder);
  const twice = { ...manifest, version: 1, files: manifest.files.flatMap((file) => [file, file]) };
  await writeFile(path.join(folder, "manifest.json"), JSON.stringify(twice));
  expect(await readManifest(folder, defaultMessages)).toEqual({
    ok: false,
    fault: expect.stringContaining("404.html") as string,
  });
});

test("what is not a file cannot be published", async () => {
  await symlink("index.html", path.join(folder, "link.html"));
  await expect(writeManifest(folder)).rejects.toThrow("link.html");
});
