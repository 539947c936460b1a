import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Files of a small site, by path. */
export const siteFiles: Readonly<Record<string, string>> = {
  "404.html": "没有",
  "index.html": "样例",
  "reports/2022/样例𠮷/index.html": "",
  "reports/2022/样例𠮷/大.pdf": "大".repeat(800_000), // larger than one read
  "assets/site.css": "a{}",
  "search/index.html": "搜索",
};

/** Writes them into a new folder. */
export async function writeSiteSample(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-manifest-"));
  for (const [file, content] of Object.entries(siteFiles)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  return folder;
}
