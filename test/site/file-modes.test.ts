import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { walk } from "../../scripts/fs/index.js";
import { sampleContent } from "../support/browser/sample-content.js";
import { runFine } from "../support/run-command.js";
import { writeFiles } from "../support/site/build-command.js";

let folder: string;
let umask: number;
const below = (name: string) => path.join(folder, name);

// Other users must be able to read what is published, such as nginx: commands inherit the umask of this process.
beforeAll(async () => {
  umask = process.umask(0o077);
  folder = mkdtempSync(path.join(tmpdir(), "gongkai-modes-"));
  const file = "reports/2022/r1.md";
  const attached = (sampleContent[file] ?? "").replace(
    "\n---\n",
    "\nattachments:\n  - { file: 附件.pdf, title: 附件 }\n---\n",
  );
  await writeFiles(below("content"), {
    "site.yaml": `${sampleContent["site.yaml"] ?? ""}sqlite: true\noffline: true\n`,
    "agencies.yaml": sampleContent["agencies.yaml"] ?? "",
    "topics.yaml": sampleContent["topics.yaml"] ?? "",
    [file]: attached,
    "reports/2022/附件.pdf": "%PDF-1.4\n%%EOF\n",
  });
  chmodSync(below("content/reports/2022/附件.pdf"), 0o400);
});
afterAll(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

const build = () => runFine("build", ["--content", below("content"), "--out", below("site"), "--compress"]);

/** Returns files and folders of a folder, and the folder itself, that have another mode than 0644 or 0755. */
function closed(root: string): string[] {
  const all = [{ path: "", kind: "folder" }, ...walk(root)];
  expect(all.length).toBeGreaterThan(50);
  return all.flatMap(({ path: name, kind }) => {
    const mode = statSync(path.join(root, name)).mode & 0o777;
    return mode === (kind === "folder" ? 0o755 : 0o644) ? [] : [`${name} ${mode.toString(8)}`];
  });
}

test("everybody can read a built site, also after a mode was changed", async () => {
  await build();
  expect(closed(below("site"))).toEqual([]);
  chmodSync(below("site/catalogue.sqlite"), 0o600);
  chmodSync(below("site/manifest.json"), 0o600);
  chmodSync(below("site/reports"), 0o700);
  await build();
  expect(closed(below("site"))).toEqual([]);
});

test("everybody can read a published site, also when the built one was copied without its modes", async () => {
  chmodSync(below("site/catalogue.sqlite"), 0o600);
  await runFine("publish", ["--site", below("site"), "--to", below("www")]);
  expect(closed(below("www"))).toEqual([]);
  expect(statSync(below("www.releases")).mode & 0o777).toBe(0o755);
});
