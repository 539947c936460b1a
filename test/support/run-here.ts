import { Console } from "node:console";
import path from "node:path";
import { Writable } from "node:stream";
import { launcher } from "../../scripts/workers/index.js";
import type { CommandOptions, CommandResult } from "./run-command.js";

/** Resolves when no command is running in this process: they share its arguments, output and exit code. */
let idle: Promise<unknown> = Promise.resolve();
let count = 0;

/**
 * Runs a command in this process, which takes a fraction of the time that starting another one takes. `runCommand`
 * starts a process, for tests of exit codes, signals, threads and memory.
 */
export function runHere(
  name: string,
  args: readonly string[] = [],
  { env = {} }: Pick<CommandOptions, "env"> = {},
): Promise<CommandResult> {
  const result = idle.then(() => runNow(name, args, env));
  idle = result.catch(() => undefined); // the caller gets the error
  return result;
}

/** Runs a command that must succeed in this process. @throws Error with its output when it does not */
export async function runHereFine(...command: Parameters<typeof runHere>): Promise<CommandResult> {
  const result = await runHere(...command);
  if (result.code === 0) return result;
  throw new Error(`${command[0]} ended with ${result.code}\n${result.stderr}${result.stdout}`);
}

async function runNow(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<CommandResult> {
  const [stdout, stderr] = [new Collected(), new Collected()];
  const restore = [
    replace(process, "argv", [process.execPath, launcher, ...args]),
    replace(process, "stdout", stdout),
    replace(process, "stderr", stderr),
    ...Object.entries(env).map(([variable, value]) => setVariable(variable, value)),
    replace(globalThis, "console", new Console({ stdout, stderr })),
  ];
  const { exitCode } = process;
  process.exitCode = undefined;
  try {
    count += 1;
    const commands = path.relative(import.meta.dirname, path.join(path.dirname(launcher), "commands"));
    await import(`${commands}/${name}.ts?run=${count}`); // the query makes it another module, which runs again
    return { code: Number(process.exitCode ?? 0), stdout: stdout.text, stderr: stderr.text };
  } finally {
    process.exitCode = exitCode;
    for (const undo of restore) undo();
  }
}

/** Replaces a property of an object. Returns a function that restores it. */
function replace(object: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(object, name) ?? { value: undefined };
  Object.defineProperty(object, name, { configurable: true, enumerable: true, writable: true, value });
  return () => void Object.defineProperty(object, name, before);
}

/** Sets an environment variable. Returns a function that restores it. */
function setVariable(name: string, value: string): () => void {
  const before = process.env[name];
  process.env[name] = value;
  return () => {
    if (before === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before;
  };
}

/** A stream that keeps what is written to it. */
class Collected extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}
