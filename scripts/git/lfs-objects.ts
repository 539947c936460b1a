import { copyFile, open } from "node:fs/promises";
import path from "node:path";
import { hasCode } from "../errors/index.js";
import { longestPointer, parseLfsPointer } from "./lfs-pointer.js";
import { readFolders } from "./repository-settings.js";

/**
 * Replaces pointers of Git LFS by the files that this clone has for them, without running git-lfs. Other pointers are
 * kept.
 *
 * @param content a folder in the work tree of the clone
 * @param files absolute paths
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md for where objects are kept
 */
export async function resolveLfsPointers(content: string, files: Iterable<string>): Promise<void> {
  let objects: string | undefined;
  for (const file of files) {
    const oid = await readOid(file);
    if (oid === undefined) continue;
    objects ??= path.join(readFolders(content)?.common ?? content, "lfs/objects");
    const object = path.join(objects, oid.slice(0, 2), oid.slice(2, 4), oid);
    await copyFile(object, file).catch((error: unknown) => {
      if (!hasCode(error, "ENOENT", "ENOTDIR")) throw error; // it was not fetched: the check reports the pointer
    });
  }
}

/** Returns the object that a pointer names; undefined when the path is not a pointer or not a file. */
async function readOid(file: string): Promise<string | undefined> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestPointer), 0, longestPointer, 0);
      return parseLfsPointer(buffer.subarray(0, bytesRead))?.oid;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (hasCode(error, "ENOENT", "EISDIR", "ELOOP")) return undefined; // a broken link, a submodule
    throw error;
  }
}
