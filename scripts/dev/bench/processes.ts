import { readdirSync, readFileSync } from "node:fs";

/** What a process and all those it started used. */
export interface ProcessUsage {
  /** The sum of the resident memory of all processes, at its highest; pages that they share count for each. */
  readonly peakBytes: number;
  /** The most resident memory that any one process had, as the kernel keeps it (VmHWM). */
  readonly processBytes: number;
  /** User and system time; up to one sampling interval is lost for each process that ends. */
  readonly cpuSeconds: number;
}

const intervalMs = 100;
/** The kernel counts times for /proc in hundredths of a second on every system (USER_HZ). */
const ticksPerSecond = 100;

/**
 * Watches a process that leads a session of its own, and everything below it, until `stop` is called.
 *
 * @returns `stop` gives undefined where the system has no /proc (macOS, Windows)
 */
export function watchProcesses(leader: number): { stop(): ProcessUsage | undefined } {
  const ours = new Set([leader]);
  const others = new Set<string>();
  const ticks = new Map<number, number>();
  let usage = { peakBytes: 0, processBytes: 0 };
  const sample = () => {
    let sum = 0;
    for (const name of processNames()) {
      if (others.has(name)) continue;
      const pid = Number(name);
      const state = readState(pid);
      if (!state) continue;
      if (!ours.has(pid) && !ours.has(state.parent) && state.session !== leader) {
        others.add(name);
        continue;
      }
      ours.add(pid);
      ticks.set(pid, state.ticks);
      sum += state.residentBytes;
      usage = { ...usage, processBytes: Math.max(usage.processBytes, state.highestBytes) };
    }
    usage = { ...usage, peakBytes: Math.max(usage.peakBytes, sum) };
  };
  sample();
  const timer = setInterval(sample, intervalMs);
  return {
    stop() {
      clearInterval(timer);
      if (ticks.size === 0) return undefined;
      const total = [...ticks.values()].reduce((sum, value) => sum + value, 0);
      return { ...usage, cpuSeconds: total / ticksPerSecond };
    },
  };
}

function processNames(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch (error) {
    if (isGone(error)) return []; // no /proc here
    throw error;
  }
}

interface ProcessState {
  readonly parent: number;
  readonly session: number;
  readonly ticks: number;
  readonly residentBytes: number;
  readonly highestBytes: number;
}

/** @see proc(5), /proc/pid/stat fields 4, 6, 14 and 15, and /proc/pid/status */
function readState(pid: number): ProcessState | undefined {
  const stat = readOrGone(`/proc/${pid}/stat`);
  const status = readOrGone(`/proc/${pid}/status`);
  if (stat === undefined || status === undefined) return undefined;
  // The second field is the program's name in parentheses, which may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const kilobytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
  return {
    parent: Number(fields[1]),
    session: Number(fields[3]),
    ticks: Number(fields[11]) + Number(fields[12]),
    residentBytes: kilobytes("VmRSS") * 1024,
    highestBytes: kilobytes("VmHWM") * 1024,
  };
}

/** A process may end between two reads; that is no failure. */
function readOrGone(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["ENOENT", "ESRCH"].includes(String(error.code));
}
