import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

/** Returns the hash of every file. */
export async function contentOf(site: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const file of (await readdir(site, { recursive: true })).sort()) {
    const location = path.join(site, file);
    if ((await stat(location)).isFile())
      files.set(
        file,
        createHash("sha256")
          .update(await readFile(location))
          .digest("hex"),
      );
  }
  return files;
}
