import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { hasCode, UserError, type Describe } from "../errors/index.js";
import { isProcessAlive } from "./process-alive.js";

/** Thrown when another process is replacing a folder, or uploading its files. */
export class FolderInUse extends UserError {
  /** @param lock the lock file */
  constructor(
    describe: Describe,
    readonly lock: string,
  ) {
    super(describe);
  }
}

/** A lock on a folder, which only this process may replace. */
export interface Lock {
  /** Releases the folder. May be called twice. */
  release(): void;
}

/** The process that holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Start time of the process as given by the system, by which a later process with the same id is recognised. */
  readonly started: string;
  /** Random, so that a replaced lock file is recognised. */
  readonly id: string;
}

/** Attempts to take over the lock of a dead process; more than one are needed only when others try at the same time. */
const attempts = 5;

/**
 * Locks a folder by a file beside it, `<target>.lock`. A lock whose process is dead is taken over.
 *
 * The lock file is created as a hard link to a complete file, so that no process reads half a lock.
 *
 * @param target absolute path of the folder that is to be replaced; it need not exist
 * @throws FolderInUse when another process holds it; the file system's error when no file can be made there
 */
export function lockFolder(target: string): Lock {
  const file = `${target}.lock`;
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid) ?? "",
    id: randomBytes(8).toString("hex"),
  };
  const mine = `${file}-${own.id}`;
  writeFileSync(mine, `${JSON.stringify(own)}\n`, { flag: "wx" });
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (linkLock(mine, file)) return { release: () => release(file, own) };
      const holder = readHolder(file);
      if (holder === undefined) continue; // released meanwhile
      if (holder === "unreadable" || isAlive(holder)) throw new FolderInUse(held(file, holder), file);
      takeAway(file, holder);
    }
    throw new FolderInUse(held(file, readHolder(file) ?? "unreadable"), file);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Returns whether a file beside a folder was left by a dead process that tried to lock it. */
export function isDeadAttempt(target: string, file: string): boolean {
  if (!file.startsWith(`${target}.lock-`)) return false;
  const holder = readHolder(file);
  return typeof holder === "object" && !isAlive(holder);
}

/** Returns false when a lock exists already. */
function linkLock(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Returns undefined when the lock was released. */
function readHolder(file: string): Holder | "unreadable" | undefined {
  let source: string;
  try {
    source = readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
  try {
    const value: unknown = JSON.parse(source);
    return isHolder(value) ? value : "unreadable";
  } catch {
    return "unreadable"; // not written by this program
  }
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== "object" || value === null) return false;
  const { pid, host, started, id } = value as Partial<Record<keyof Holder, unknown>>;
  return Number.isInteger(pid) && [host, started, id].every((part) => typeof part === "string");
}

/**
 * Returns whether the process that holds a lock is running. A process on another machine counts as running, since that
 * cannot be checked.
 */
function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  if (!isProcessAlive(pid)) return false;
  const now = startOf(pid);
  return now === undefined || started === "" || now === started;
}

/** Returns the boot id of the machine and the start time of a process; undefined on systems without /proc. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // The name in brackets may contain any character; the start time is the twentieth value after it (proc(5)).
    const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return start === undefined ? undefined : `${boot} ${start}`;
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ESRCH")) return undefined;
    throw error;
  }
}

/** Removes the lock of a dead process. If another process has taken it over meanwhile, that lock is restored. */
function takeAway(file: string, dead: Holder): void {
  const deadLock = `${file}-${dead.id}.dead`;
  try {
    renameSync(file, deadLock);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  const taken = readHolder(deadLock);
  if (typeof taken === "object" && taken.id !== dead.id) linkLock(deadLock, file);
  rmSync(deadLock, { force: true });
}

function release(file: string, own: Holder): void {
  const holder = readHolder(file);
  if (typeof holder === "object" && holder.id === own.id) rmSync(file, { force: true });
}

function held(file: string, holder: Holder | "unreadable"): Describe {
  if (holder === "unreadable") return ({ publishing }) => publishing.lockUnreadable(file);
  return holder.host === hostname()
    ? ({ publishing }) => publishing.lockHeld(holder.pid)
    : ({ publishing }) => publishing.lockElsewhere(holder.host, holder.pid, file);
}
