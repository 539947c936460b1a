import { hasCode } from "../errors/index.js";

/**
 * Returns whether a process with this id is running on this machine. It may be a later one with the same id.
 *
 * @param pid any value; false when it is not a process id
 */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, "ESRCH"); // processes of other users cannot be signalled
  }
}
