import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LiveFolder } from "../../scripts/dev-server/index.js";

let folder: string;
let shown: LiveFolder;
const at = (...names: string[]) => path.join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gongkai-shown-"));
  shown = new LiveFolder(at("shown"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Returns an artifact with files that contain their own names. */
function entry(name: string, files: readonly string[]) {
  mkdirSync(at(name));
  for (const file of files) writeFileSync(at(name, file), file);
  const stored = files.map((file) => ({ path: file, size: file.length, sha256: file, modified: 0 }));
  return { fingerprint: name, folder: at(name), files: stored, result: {} };
}

test("a folder that could not be updated is updated the next time", () => {
  const pages = entry("pages", ["a.html", "b.html"]);
  renameSync(at("pages", "b.html"), at("aside"));
  expect(() => shown.show([pages], true)).toThrow("ENOENT");
  renameSync(at("aside"), at("pages", "b.html"));
  shown.show([pages], true);
  expect(readdirSync(at("shown")).sort()).toEqual(["a.html", "b.html"]);
});

test("a deleted folder is created again, with everything shown before", () => {
  const pages = entry("pages", ["a.html", "b.html"]);
  shown.show([pages], true);
  rmSync(at("shown"), { recursive: true });
  shown.show([pages, entry("data", ["c.json"])], true);
  expect(readdirSync(at("shown")).sort()).toEqual(["a.html", "b.html", "c.json"]);
});
