import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, renameSync } from "node:fs";
import { mkdir, realpath, rm } from "node:fs/promises";
import path from "node:path";
import { removeDir, isDeadAttempt, lockFolder } from "../fs/index.js";
import { hasCode } from "../errors/index.js";

/** What stands beside a folder while it is replaced. */
const suffixes = {
  /** The new one, while it is put together. */
  staging: ".staging-",
  /** The old one, whole, between the two renames and no longer. */
  replaced: ".replaced",
  /** What is being deleted, and may lack anything. */
  discard: ".discard-",
} as const;

/** What folders that were replaced are good for. */
export interface PreviousFolder {
  /** Puts an old folder at a place where nothing is, with whatever it holds; says whether there was one. */
  take(folder: string): boolean;
  /** Takes an old folder away; says whether it did. */
  keep(folder: string): boolean;
}

/** What a process that was killed left behind, and the next one mended. */
export type Recovery = "nothing" | "removed" | "restored";

/**
 * Replaces a folder whole: the new one is put together beside it and comes into its place by two renames, one right
 * after the other. Node cannot exchange two folders in one step, so that a process killed exactly between the two
 * leaves no folder; the old one then stands beside, and the next run puts it back before anything else. Where not even
 * that may be, publish to a folder (docs/deploying.md): it is a link, which changes in one step.
 *
 * @param fill puts the new folder together; a failure leaves the old one as it was
 * @param spare where given, `fill` may begin with an old folder, and the one that is replaced is kept for the next time
 * @throws FolderInUse when another process is replacing the same folder; the file system's error
 */
export async function replaceFolder<T>(
  out: string,
  fill: (staging: string) => Promise<T>,
  spare?: PreviousFolder,
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
    await recover(target);
    if (!spare?.take(staging)) await mkdir(staging);
    const result = await fill(staging);
    const old = exchange(staging, target);
    if (old !== undefined && !spare?.keep(old)) await remove(target, old);
    return result;
  } catch (error) {
    // Writes that were under way may still make files: what they leave goes when the process does.
    process.once("exit", () => removeStaging(staging));
    throw error;
  } finally {
    callOff();
    tidy();
  }
}

/**
 * Mends what a killed process left beside a folder, before anything else is done with it.
 *
 * @throws UserError when another process is replacing the folder right now; the file system's error
 */
export async function recoverFolder(out: string): Promise<Recovery> {
  const target = await targetOf(out);
  const lock = lockFolder(target);
  try {
    return await recover(target);
  } finally {
    lock.release();
  }
}

/** Where a folder really stands, so that a link to it is not replaced by it. The folder above it is made. */
async function targetOf(out: string): Promise<string> {
  const target = await realpath(out).catch(() => path.resolve(out)); // it need not be there yet
  await mkdir(path.dirname(target), { recursive: true });
  return target;
}

async function recover(target: string): Promise<Recovery> {
  const left = readdirSync(path.dirname(target)).filter((name) => name.startsWith(path.basename(target)));
  const replaced = target + suffixes.replaced;
  let recovery: Recovery = "nothing";
  if (existsSync(replaced)) {
    recovery = existsSync(target) ? "removed" : "restored";
    if (recovery === "restored") renameSync(replaced, target);
    else await remove(target, replaced);
  }
  for (const name of left) {
    const leftover = path.join(path.dirname(target), name);
    const partial = [suffixes.staging, suffixes.discard].some((mark) => leftover.startsWith(target + mark));
    if (!partial && !isDeadAttempt(target, leftover)) continue;
    if (partial && recovery === "nothing") recovery = "removed";
    await rm(leftover, { recursive: true, force: true });
  }
  return recovery;
}

/** The two renames, without a turn of the event loop between them. Gives the place of the old folder, if any. */
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

/** Deletes a folder under a name that says so: what is half deleted must never be taken for the old site. */
async function remove(target: string, folder: string): Promise<void> {
  const discarded = target + suffixes.discard + randomName();
  renameSync(folder, discarded);
  await rm(discarded, { recursive: true, force: true });
}

/** Fails in nothing: mostly it follows a failure, which is what has to be told. */
function removeStaging(staging: string): void {
  try {
    removeDir(staging); // writes that are under way may make files yet
  } catch {
    // The next run removes it, and says so.
  }
}

/** Tidies up when the process ends, and ends it when it is asked to stop. Returns what calls that off. */
function onEnd(tidy: () => void): () => void {
  const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
  const handlers = Object.entries(numbers).map(([signal, number]) => {
    const handler = () => process.exit(128 + number); // as shells report a process that a signal ended
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  process.once("exit", tidy); // also where somebody else ends it
  return () => {
    process.off("exit", tidy);
    handlers.forEach((off) => off());
  };
}

function randomName(): string {
  return randomBytes(6).toString("hex");
}
