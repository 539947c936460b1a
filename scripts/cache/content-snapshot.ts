import path from "node:path";
import { type FileDigest, valueDigest, walk } from "../fs/index.js";
import { gitName } from "../git/index.js";
import type { DigestCache } from "./digest-cache.js";

/** The state of a folder at one moment. */
export interface Snapshot {
  /** By path below the folder, with `/`; files that cannot be read are left out. */
  readonly files: ReadonlyMap<string, FileDigest>;
  /** Hash of all entries in the folder, including those that are not files or cannot be read. */
  readonly digest: string;
}

/** Takes a snapshot of the content folder. @throws the file system's error when the folder itself cannot be read */
export function takeSnapshot(root: string, digests: DigestCache): Snapshot {
  const files = new Map<string, FileDigest>();
  const others: string[] = [];
  // A content folder may itself be a git repository; history is read through git, not from these files.
  for (const { path: file, kind } of walk(root, gitName)) {
    if (kind === "folder" && path.posix.basename(file) !== gitName) continue; // a repository below is a mistake
    const digest = kind === "file" ? digestOrReason(digests, path.join(root, file)) : kind;
    if (typeof digest === "string") others.push(`${digest} ${file}`);
    else files.set(file, { size: digest.size, sha256: digest.sha256 });
  }
  return { files, digest: valueDigest([files, others]) };
}

function digestOrReason(digests: DigestCache, file: string): FileDigest | string {
  try {
    return digests.of(file);
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}
