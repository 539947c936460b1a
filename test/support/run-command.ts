import { execFile } from "node:child_process";
import path from "node:path";
import { launcher } from "../../scripts/workers/index.js";

/** Environment variable: the compiled program that the launcher starts. The setup of the tests sets it. */
export const programVariable = "GONGKAI_PROGRAM";

/** Returns the environment for starting a copy of the program, which has its own compiled code. */
export function environmentOfCopy(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== programVariable));
}

/** The result of a command. */
export interface CommandResult {
  /** The exit code; -1 when it was killed. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** A copy of this repository whose program is run. */
  readonly program?: string;
  /** Environment variables in addition to those of the test. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command of the program as npm does, without a terminal, and waits until it ends, successfully or not. */
export function runCommand(
  name: string,
  args: readonly string[] = [],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const { command, ...rest } = toStart(name, args, options);
    const child = execFile(process.execPath, command, { ...rest, maxBuffer: Infinity }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

/** Runs a command that must succeed. @throws Error with its output when it does not */
export async function runFine(
  name: string,
  args: readonly string[] = [],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const result = await runCommand(name, args, options);
  if (result.code === 0) return result;
  throw new Error(`${name} ended with ${result.code}\n${result.stderr}${result.stdout}`);
}

function toStart(name: string, args: readonly string[], { program, env }: CommandOptions) {
  const command = [path.resolve(program ?? ".", path.relative(".", launcher)), name, ...args];
  const own = program === undefined ? process.env : environmentOfCopy();
  return { command, cwd: program, env: { ...own, ...env } };
}
