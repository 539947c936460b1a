import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach } from "vitest";

/** Returns a function that creates an empty folder, which is deleted after the test that asked for it. */
export function temporaryFolders(): () => Promise<string> {
  const folders: string[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
  });
  return async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "gongkai-test-"));
    folders.push(folder);
    return folder;
  };
}
