import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { hasCode } from "../../errors/index.js";

/**
 * Environment variable: the folder in which test files that run at the same time or one after another find what one of
 * them has built. The tests' run makes and removes it; without it nothing is shared.
 */
export const sharedFolderVariable = "GONGKAI_SHARED_BUILDS";

export interface SharedBuild {
  /** Holds what was built. Nobody may write to it. */
  readonly folder: string;
  /** Removes it, unless others may still read it. */
  readonly release: () => Promise<void>;
}

/**
 * Builds something that many test files read, once in their run. A file that needs it while another builds it waits.
 *
 * @param inputs all that the result depends on, beside the program
 * @param build writes to an empty folder
 */
export async function sharedBuild(
  inputs: unknown,
  build: (folder: string) => Promise<void>,
): Promise<SharedBuild> {
  const shared = process.env[sharedFolderVariable];
  if (shared === undefined) {
    const folder = await mkdtemp(path.join(tmpdir(), "gongkai-build-"));
    await build(folder);
    return { folder, release: () => rm(folder, { recursive: true }) };
  }
  const name = createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 16);
  const folder = path.join(shared, name);
  while (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`;
    if (!(await isMade(unfinished))) await wait(100);
    else
      try {
        await build(unfinished);
        await rename(unfinished, folder);
      } catch (error) {
        await rm(unfinished, { recursive: true });
        throw error;
      }
  }
  return { folder, release: () => Promise.resolve() };
}

/** Creates a folder. Returns false when another process created it before. */
async function isMade(folder: string): Promise<boolean> {
  return mkdir(folder).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, "EEXIST")) return false;
      throw error;
    },
  );
}
