import { readdir, readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import path from "node:path";
import matter from "gray-matter";
import { readAndCheck } from "../../check/index.js";
import { defaultMessages } from "../../i18n/index.js";

/**
 * Runs as a process of its own, so that its peak memory is that of one task alone. Called with `check` or `peer` and a
 * content folder; prints the cost as JSON (CheckCost).
 */
const [name = "", content = ""] = process.argv.slice(2);
// Files are read once before, so that both tasks read them from the system's cache and not from the disk.
for (const file of await reports(content)) await readFile(file);

const started = performance.now();
const used = process.cpuUsage();
if (name === "check") {
  const { catalogue } = await readAndCheck(content, defaultMessages);
  if (!catalogue) throw new Error(`${content} cannot be read`);
} else for (const file of await reports(content)) matter(readFileSync(file, "utf8"), {}); // `{}` disables the cache
const { user, system } = process.cpuUsage(used);
const seconds = (performance.now() - started) / 1000;
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, memory }));

async function reports(folder: string): Promise<string[]> {
  const root = path.join(folder, "reports");
  const files = await readdir(root, { recursive: true });
  return files.filter((file) => file.endsWith(".md")).map((file) => path.join(root, file));
}
