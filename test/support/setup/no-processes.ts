import childProcess from "node:child_process";
import cluster from "node:cluster";
import { syncBuiltinESMExports } from "node:module";
import workerThreads from "node:worker_threads";

/**
 * Setup of the project `unit`: every way of starting a process or a thread throws. All modules that a test of this
 * project imports, sources and packages alike, get these functions instead of Node's.
 */
function refuse(name: string): (...args: readonly unknown[]) => never {
  return function (...[what]: readonly unknown[]): never {
    const detail = typeof what === "string" || what instanceof URL ? ` (${String(what)})` : "";
    throw new Error(
      `A unit test started a process or a thread: ${name}${detail}. Move the test to test/site or test/long, or call the function without the process.`,
    );
  };
}

const starters = ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"] as const;
for (const name of starters) Object.assign(childProcess, { [name]: refuse(`child_process.${name}`) });
Object.assign(workerThreads, { Worker: refuse("worker_threads.Worker") });
Object.assign(cluster, { fork: refuse("cluster.fork") });
syncBuiltinESMExports();
