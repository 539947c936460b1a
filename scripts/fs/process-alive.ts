import { hasCode } from "../errors/index.js";

/**
 * Whether a process of this number runs on this machine. It may be a later one that got the same number.
 *
 * @param pid anything that is no process's number gives false
 */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, "ESRCH"); // another user's process may not be signalled
  }
}
