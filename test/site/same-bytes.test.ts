import { execFileSync } from "node:child_process";
import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import * as pagefind from "pagefind";
import { expect, test } from "vitest";
import { readManifest } from "../../scripts/publish/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { writeSamples } from "../../scripts/dev/samples/index.js";
import { moduleFile } from "../../scripts/search/build/title-index.js";
import { GitFolder } from "../support/git/git-folder.js";
import { buildSite } from "../support/site/build-command.js";
import { contentOf } from "../support/site/site-files.js";
import { temporaryFolders } from "../support/temporary-folders.js";

const temporaryFolder = temporaryFolders();

/** Clones a repository as git on Windows does, or as it does elsewhere. */
function clone(from: string, to: string, convertsLineEnds: boolean): void {
  const setting = `core.autocrlf=${convertsLineEnds ? "true" : "false"}`;
  execFileSync("git", ["-c", setting, "clone", "--quiet", "--config", setting, from, to]);
}

async function rootOf(site: string): Promise<string> {
  const read = await readManifest(site, defaultMessages);
  if (!read.ok) throw new Error(read.fault);
  return read.manifest.root;
}

test("a checkout that converts line ends has the same files, and builds the same site", async () => {
  const folder = await temporaryFolder();
  const original = new GitFolder(path.join(folder, "original"));
  await cp(".gitattributes", path.join(original.root, ".gitattributes"));
  await cp("layouts", path.join(original.root, "layouts"), { recursive: true });
  await writeSamples(original.content, 3, 1);
  const withTable = (await readFile(path.join(original.content, "reports/2008/s000001.md"), "utf8")).replace(
    "openness:",
    "attachments: [{ file: table.csv }]\nopenness:",
  );
  original.write({ "reports/2008/s000001.md": withTable, "reports/2008/table.csv": "甲,乙\r\n1,2\r\n" });
  original.commit("2024-05-01T10:00:00+0800");
  const roots: string[] = [];
  const files: Map<string, string>[] = [];
  for (const converts of [false, true]) {
    const copy = path.join(folder, `converts-${String(converts)}`);
    clone(original.root, copy, converts);
    await buildSite(path.join(copy, "content"), path.join(folder, "site"), "--published", "none");
    roots.push(await rootOf(path.join(folder, "site")));
    files.push(
      ...(await Promise.all(["content", "layouts"].map((name) => contentOf(path.join(copy, name))))),
    );
  }
  expect(roots[1]).toBe(roots[0]);
  expect(files.slice(2)).toEqual(files.slice(0, 2));
  expect(files[0]?.size).toBeGreaterThan(4);
});

test.runIf(process.platform === "linux" && process.arch === "x64")(
  "the module of Pagefind that sites get on every system is that of the installed version",
  async () => {
    const { index } = await pagefind.createIndex({ forceLanguage: "und" });
    await index?.addCustomRecord({ url: "/", content: "a", language: "und" });
    const { files } = (await index?.getFiles()) ?? { files: [] };
    await pagefind.close();
    const own = files.find((file) => file.path === "wasm.unknown.pagefind");
    expect(Buffer.compare(own?.content ?? Buffer.alloc(0), await readFile(moduleFile))).toBe(0);
  },
);
