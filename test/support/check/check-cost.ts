import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a check may take for any input: seconds of processor time, and megabytes of memory. */
export const most = { seconds: 30, megabytes: 1024 } as const;

/** The result of the command `check`, and what it took. */
export interface CheckCost {
  readonly exitCode: number;
  readonly findings: readonly { readonly file: string; readonly rule: string; readonly severity: string }[];
  /** Of processor time, of all processes and threads. */
  readonly seconds: number;
  /** Peak of the largest process. */
  readonly megabytes: number;
  /** Peak of the largest process that was not killed. */
  readonly megabytesOfOthers: number;
}

/** Makes a process print its processor time, in microseconds, and its peak memory, in kilobytes, to standard error. */
const printCost = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error("cost", userCPUTime + systemCPUTime, maxRSS);
})`;

/** Seconds of processor time after which the system ends a process. */
const longest = 4 * most.seconds;

/** Milliseconds between two looks at the memory of processes, some of which are killed and print nothing. */
const interval = 50;

/**
 * Runs the command `check` on a content folder, in a new process.
 *
 * @throws Error with what it printed when it did not end by itself
 */
export function checkCost(content: string): Promise<CheckCost> {
  const preload = `data:text/javascript,${encodeURIComponent(printCost)}`;
  const env = { ...process.env, NODE_OPTIONS: `--import=${preload}` };
  // The second line of `times` is the time of all processes that were waited for, killed ones included.
  const command = `ulimit -t ${longest}; "$0" "$@"; code=$?; times >&2; exit $code`;
  const check = ["scripts/run.mjs", "check", "--content", content, "--format", "json"];
  return new Promise((resolve, reject) => {
    const options = { env, maxBuffer: Infinity };
    const child = execFile(
      "sh",
      ["-c", command, process.execPath, ...check],
      options,
      (_, stdout, stderr) => {
        clearInterval(watch);
        const costs = [...stderr.matchAll(/^cost (\d+) (\d+)$/gm)];
        const others = Math.max(...costs.map(([, , kilobytes]) => Number(kilobytes)));
        if (costs.length === 0) reject(new Error(`${child.signalCode ?? ""} ${stderr.slice(-2000)}`));
        else
          resolve({
            exitCode: child.exitCode ?? -1,
            findings: JSON.parse(stdout) as CheckCost["findings"],
            seconds: Math.max(
              costs.reduce((sum, [, microseconds]) => sum + Number(microseconds) / 1e6, 0),
              secondsOfTimes(stderr),
            ),
            megabytes: Math.max(peak, others) / 1024,
            megabytesOfOthers: others / 1024,
          });
      },
    );
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid ?? 0))), interval);
  });
}

/** Returns the seconds of the last line that the shell's `times` printed, user and system, such as `0m1.20s 0m0.10s`. */
function secondsOfTimes(output: string): number {
  const [, ...numbers] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(output) ?? [];
  const [minutes = 0, seconds = 0, systemMinutes = 0, systemSeconds = 0] = numbers.map(Number);
  return (minutes + systemMinutes) * 60 + seconds + systemSeconds;
}

/** Returns the highest peak memory so far, in kilobytes, of a process and those that it started; 0 where /proc is missing. */
function peakOf(pid: number): number {
  try {
    const [, peak] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").match(/\d+/g) ?? [];
    return Math.max(Number(peak ?? 0), ...started.map((child) => peakOf(Number(child))));
  } catch {
    return 0; // it has ended
  }
}
