import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import { environmentOfCopy } from "../run-command.js";

/** A program that replaces another of the same name, and delays its caller. */
export interface Held {
  /** Environment variables with which this program is found instead of the other. */
  readonly env: NodeJS.ProcessEnv;
  /** Waits until a caller is delayed. */
  readonly reached: () => Promise<void>;
  /** Delays no caller from now on. */
  readonly letGo: () => Promise<void>;
}

/**
 * Delays a command at a known moment, so that the timing of a test does not depend on the speed of the machine.
 *
 * @param folder for the program
 * @param name of the program that the command starts
 * @param word an option of that program: calls without it are not delayed
 */
export async function hold(folder: string, name: string, word: string): Promise<Held> {
  const own = await mkdtemp(path.join(folder, "held-"));
  const at = (part: string) => path.join(own, part);
  const [bin, held, reached] = [at("bin"), at("held"), at("reached")];
  await mkdir(bin);
  await writeFile(held, "");
  await writeFile(path.join(bin, name), script(name, word), { mode: 0o755 });
  const { PATH = "" } = process.env;
  return {
    env: { ...environmentOfCopy(), PATH: `${bin}:${PATH}`, HELD: held, REACHED: reached, REAL_PATH: PATH },
    reached: () => expect.poll(() => existsSync(reached), { timeout: 60_000, interval: 5 }).toBe(true),
    letGo: () => rm(held, { force: true }),
  };
}

/**
 * Returns a shell script that waits, then runs the program. It ends when its caller was killed: nobody needs it then.
 */
const script = (name: string, word: string) => `#!/bin/sh
case " $* " in
*" ${word} "*)
  : > "$REACHED"
  while [ -e "$HELD" ]; do
    kill -0 "$PPID" 2> /dev/null || exit 1
    sleep 0.1
  done ;;
esac
PATH=$REAL_PATH
exec ${name} "$@"
`;
