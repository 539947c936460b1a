import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { listFolder } from "../../fs/index.js";
import { watchProcesses, type ProcessUsage } from "./processes.js";
import { UserError } from "../../errors/index.js";

/** The measured run of a command, or of several commands one after another. */
export interface MeasuredRun {
  readonly seconds: number;
  readonly stdout: string;
  /** Undefined on systems where processes cannot be observed. */
  readonly usage: ProcessUsage | undefined;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
}

const shownLines = 12;

/**
 * Runs a command and measures it from start to end.
 *
 * @throws UserError with the last lines of its output when it cannot be started or fails
 */
export async function measure({ program, args, folder }: Command): Promise<MeasuredRun> {
  const started = performance.now();
  // The process leads a session of its own, so that its descendants are recognised even after their parent has ended.
  const child = spawn(program, args, { cwd: folder, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const watched = child.pid === undefined ? undefined : watchProcesses(child.pid);
  const interrupt = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid); // kills the whole process group
  };
  process.once("exit", interrupt);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  const failure = await new Promise<string | undefined>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code) => resolve(code === 0 ? undefined : stderr + stdout));
  });
  const seconds = (performance.now() - started) / 1000;
  const usage = watched?.stop();
  process.off("exit", interrupt);
  if (failure !== undefined) {
    const output = failure.trim().split("\n").slice(-shownLines).join("\n");
    throw new UserError(({ bench }) => bench.commandFailed([program, ...args].join(" "), output));
  }
  return { seconds, stdout, usage };
}

/** Runs commands one after another and measures them as one run. */
export async function measureAll(commands: readonly Command[]): Promise<MeasuredRun> {
  const runs: MeasuredRun[] = [];
  for (const command of commands) runs.push(await measure(command));
  return runs.reduce((a, b) => ({
    seconds: a.seconds + b.seconds,
    stdout: a.stdout + b.stdout,
    usage: a.usage && b.usage && together(a.usage, b.usage),
  }));
}

function together(a: ProcessUsage, b: ProcessUsage): ProcessUsage {
  return {
    peakBytes: Math.max(a.peakBytes, b.peakBytes),
    processBytes: Math.max(a.processBytes, b.processBytes),
    cpuSeconds: a.cpuSeconds + b.cpuSeconds,
  };
}

export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
  /** Number of HTML files. */
  readonly pages: number;
}

/** Counts the files below a folder and their bytes. */
export function folderSize(folder: string): FolderSize {
  const { files } = listFolder(folder);
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0),
    pages: files.filter((file) => file.endsWith(".html")).length,
  };
}
