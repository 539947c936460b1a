import { execFile } from "node:child_process";

/** What a check may take for any input: seconds of processor time, and megabytes of memory. */
export const most = { seconds: 30, megabytes: 1024 } as const;

/** The result of the command `check`, and what it took. */
export interface CheckCost {
  readonly exitCode: number;
  readonly findings: readonly { readonly file: string; readonly rule: string; readonly severity: string }[];
  /** Of processor time, of all processes and threads that ended by themselves. */
  readonly seconds: number;
  /** Peak of the largest process. */
  readonly megabytes: number;
}

/** Makes a process print its processor time, in microseconds, and its peak memory, in kilobytes, to standard error. */
const printCost = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error("cost", userCPUTime + systemCPUTime, maxRSS);
})`;

/** Seconds of processor time after which the system ends a process. */
const longest = 4 * most.seconds;

/**
 * Runs the command `check` on a content folder, in a new process.
 *
 * @throws Error with what it printed when it did not end by itself
 */
export function checkCost(content: string): Promise<CheckCost> {
  const preload = `data:text/javascript,${encodeURIComponent(printCost)}`;
  const env = { ...process.env, NODE_OPTIONS: `--import=${preload}` };
  const command = `ulimit -t ${longest}; exec "$0" "$@"`;
  const check = ["scripts/run.mjs", "check", "--content", content, "--format", "json"];
  return new Promise((resolve, reject) => {
    const options = { env, maxBuffer: Infinity };
    const child = execFile(
      "sh",
      ["-c", command, process.execPath, ...check],
      options,
      (_, stdout, stderr) => {
        const costs = [...stderr.matchAll(/^cost (\d+) (\d+)$/gm)];
        if (costs.length === 0) reject(new Error(`${child.signalCode ?? ""} ${stderr.slice(-2000)}`));
        else
          resolve({
            exitCode: child.exitCode ?? -1,
            findings: JSON.parse(stdout) as CheckCost["findings"],
            seconds: costs.reduce((sum, [, microseconds]) => sum + Number(microseconds) / 1e6, 0),
            megabytes: Math.max(...costs.map(([, , kilobytes]) => Number(kilobytes) / 1024)),
          });
      },
    );
  });
}
