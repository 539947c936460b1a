import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, renameSync } from "node:fs";
import { mkdir, realpath, rm } from "node:fs/promises";
import path from "node:path";
import { removeDir, isDeadAttempt, lockFolder } from "../fs/index.js";
import { hasCode } from "../errors/index.js";

/** Suffixes of the temporary folders beside a folder that is being replaced. */
const suffixes = {
  /** The new folder, while it is filled. */
  staging: ".staging-",
  /** The complete old folder, between the two renames only. */
  replaced: ".replaced",
  /** A folder that is being deleted, and may be incomplete. */
  discard: ".discard-",
} as const;

/** Keeps replaced folders, so that the next one starts with most files. */
export interface PreviousFolder {
  /** Moves an old folder, whatever it contains, to an unused path; returns false when there was none. */
  take(folder: string): boolean;
  /** Moves an old folder to where it is kept; returns false when that fails. */
  keep(folder: string): boolean;
}

/** Throws where a folder holds files that must not be deleted. */
export type RefuseDeletion = (folder: string) => void;

/** What was done about the leftovers of a killed process. */
export type Recovery = "nothing" | "removed" | "restored";

/**
 * Replaces a folder as a whole: the new one is filled beside it and then moved by two renames, one right after the
 * other. Node cannot exchange two folders in one step, so that a process killed exactly between the two leaves no
 * folder; the old one then stands beside, and the next run puts it back before anything else. Where not even that may
 * be, publish to a folder (docs/deploying.md): it is a link, which changes in one step.
 *
 * @param fill puts the new folder together; a failure leaves the old one as it was
 * @param spare where given, `fill` may begin with an old folder, and the one that is replaced is kept for the next time
 * @param refuse throws where an old folder must not be deleted
 * @throws FolderInUse when another process is replacing the same folder; the file system's error
 */
export async function replaceFolder<T>(
  out: string,
  fill: (staging: string) => Promise<T>,
  spare?: PreviousFolder,
  refuse: RefuseDeletion = () => undefined,
): Promise<T> {
  const target = await targetOf(out);
  const lock = lockFolder(target);
  const staging = target + suffixes.staging + randomName();
  const tidy = () => {
    removeStaging(staging);
    lock.release();
  };
  const callOff = onEnd(tidy);
  try {
    await recover(target, refuse);
    if (!spare?.take(staging)) await mkdir(staging);
    const result = await fill(staging);
    refuse(target);
    const old = exchange(staging, target);
    if (old !== undefined && !spare?.keep(old)) await remove(target, old);
    return result;
  } catch (error) {
    // Running writes may still create files; these are removed when the process exits.
    process.once("exit", () => removeStaging(staging));
    throw error;
  } finally {
    callOff();
    tidy();
  }
}

/**
 * Restores or removes what a killed process left beside a folder, before anything else is done with it.
 *
 * @throws UserError when another process is replacing the folder now; the file system's error
 */
export async function recoverFolder(
  out: string,
  refuse: RefuseDeletion = () => undefined,
): Promise<Recovery> {
  const target = await targetOf(out);
  const lock = lockFolder(target);
  try {
    return await recover(target, refuse);
  } finally {
    lock.release();
  }
}

/** Returns the real path of a folder, so that a link to it is not replaced. Its parent folder is created. */
async function targetOf(out: string): Promise<string> {
  const target = await realpath(out).catch(() => path.resolve(out)); // it need not exist yet
  await mkdir(path.dirname(target), { recursive: true });
  return target;
}

async function recover(target: string, refuse: RefuseDeletion): Promise<Recovery> {
  const left = readdirSync(path.dirname(target)).filter((name) => name.startsWith(path.basename(target)));
  const replaced = target + suffixes.replaced;
  let recovery: Recovery = "nothing";
  if (existsSync(replaced)) {
    recovery = existsSync(target) ? "removed" : "restored";
    if (recovery === "restored") renameSync(replaced, target);
    else {
      refuse(replaced);
      await remove(target, replaced);
    }
  }
  for (const name of left) {
    const leftover = path.join(path.dirname(target), name);
    const partial = [suffixes.staging, suffixes.discard].some(
      (mark) =>
        leftover.startsWith(target + mark) && randomForm.test(leftover.slice(target.length + mark.length)),
    );
    if (!partial && !isDeadAttempt(target, leftover)) continue;
    if (partial && recovery === "nothing") recovery = "removed";
    await rm(leftover, { recursive: true, force: true });
  }
  return recovery;
}

/** Does the two renames synchronously, and returns the path of the old folder, if any. */
function exchange(staging: string, target: string): string | undefined {
  const replaced = target + suffixes.replaced;
  try {
    renameSync(target, replaced);
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
    renameSync(staging, target);
    return undefined;
  }
  try {
    renameSync(staging, target);
  } catch (error) {
    renameSync(replaced, target);
    throw error;
  }
  return replaced;
}

/** Renames a folder and then deletes it, so that a half-deleted folder is never taken for the old site. */
async function remove(target: string, folder: string): Promise<void> {
  const discarded = target + suffixes.discard + randomName();
  renameSync(folder, discarded);
  await rm(discarded, { recursive: true, force: true });
}

/** Removes the staging folder. Never throws: it usually follows a failure, which is the one to report. */
function removeStaging(staging: string): void {
  try {
    removeDir(staging); // running writes may still create files
  } catch {
    // The next run removes it and reports that.
  }
}

/** Cleans up when the process exits, also after a signal. Returns a function that removes the handlers. */
function onEnd(tidy: () => void): () => void {
  const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
  const handlers = Object.entries(numbers).map(([signal, number]) => {
    const handler = () => process.exit(128 + number); // the exit code that shells use for a process ended by a signal
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  process.once("exit", tidy); // also when another module ends the process
  return () => {
    process.off("exit", tidy);
    handlers.forEach((off) => off());
  };
}

/** The form of random names: a folder of somebody's with another name is left alone. */
const randomForm = /^[0-9a-f]{12}$/;

function randomName(): string {
  return randomBytes(6).toString("hex");
}
