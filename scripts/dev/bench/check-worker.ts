import { readdir, readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import path from "node:path";
import matter from "gray-matter";
import { readAndCheck } from "../../check/index.js";
import { defaultMessages } from "../../i18n/index.js";

/**
 * A process of its own, so that its peak is that of one piece of work alone. Given `check` or `peer` and a content folder,
 * it does the work and prints what it took as JSON (CheckCost).
 */
const [name = "", content = ""] = process.argv.slice(2);
// Both read what a file holds from memory: whoever comes first would else read it from the disk.
for (const file of await reports(content)) await readFile(file);

const started = performance.now();
const used = process.cpuUsage();
if (name === "check") {
  const { catalogue } = await readAndCheck(content, defaultMessages);
  if (!catalogue) throw new Error(`${content} cannot be read`);
} else for (const file of await reports(content)) matter(readFileSync(file, "utf8"), {}); // {}: no cache
const { user, system } = process.cpuUsage(used);
const seconds = (performance.now() - started) / 1000;
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, memory }));

async function reports(folder: string): Promise<string[]> {
  const root = path.join(folder, "reports");
  const files = await readdir(root, { recursive: true });
  return files.filter((file) => file.endsWith(".md")).map((file) => path.join(root, file));
}
