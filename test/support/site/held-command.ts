import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";

/** A program in front of one that is started by its name, which holds up whoever starts it. */
export interface Held {
  /** With it, the program is found in the other's place. */
  readonly env: NodeJS.ProcessEnv;
  /** Waits until somebody is held up. */
  readonly reached: () => Promise<void>;
  /** From now on nobody is held up. */
  readonly letGo: () => Promise<void>;
}

/**
 * Holds up a command at a moment that is known, so that what a test does meanwhile comes neither too early nor too late,
 * however busy the machine is.
 *
 * @param folder for the program
 * @param name of the program that the command starts
 * @param word an option of that program: where it is asked for something else, it does it at once
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
    env: { ...process.env, PATH: `${bin}:${PATH}`, HELD: held, REACHED: reached, REAL_PATH: PATH },
    reached: () => expect.poll(() => existsSync(reached), { timeout: 60_000, interval: 5 }).toBe(true),
    letGo: () => rm(held, { force: true }),
  };
}

/** Where whoever started it was killed, there is nothing to be done any more. */
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
