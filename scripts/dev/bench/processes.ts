import { readdirSync, readFileSync } from "node:fs";

/** The resources used by a process and its descendants. */
export interface ProcessUsage {
  /** Highest sum of the resident memory of all processes; shared pages count once for each process. */
  readonly peakBytes: number;
  /** Highest resident memory of any single process, as recorded by the kernel (VmHWM). */
  readonly processBytes: number;
  /** User and system time; for each process that ends, up to one sampling interval is lost. */
  readonly cpuSeconds: number;
}

const intervalMs = 100;
/** Unit of times in /proc: hundredths of a second on every system (USER_HZ). */
const ticksPerSecond = 100;

/**
 * Observes a process that leads a session of its own, and all its descendants, until `stop` is called.
 *
 * @returns `stop` returns undefined where the system has no /proc (macOS, Windows)
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
    if (isGone(error)) return []; // no /proc on this system
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

/** Reads the state of a process. @see proc(5), /proc/pid/stat fields 4, 6, 14 and 15, and /proc/pid/status */
function readState(pid: number): ProcessState | undefined {
  const stat = readOrGone(`/proc/${pid}/stat`);
  const status = readOrGone(`/proc/${pid}/status`);
  if (stat === undefined || status === undefined) return undefined;
  // The second field is the program's name in parentheses, which may contain any characters.
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

/** Reads a file; a process may end between two reads, which is not an error. */
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
