import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sharedFolderVariable } from "../../../scripts/dev/browser/shared-build.js";

/** Makes the folder of what several test files read, and removes it at the end of the run. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), "gongkai-shared-"));
  process.env[sharedFolderVariable] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
