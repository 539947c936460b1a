import { spawn, type ChildProcess, type ChildProcessByStdio } from "node:child_process";
import { constants, setPriority } from "node:os";
import type { Readable } from "node:stream";
import { exitCodes } from "../cli/index.js";
import { localeOf, type Messages } from "../i18n/index.js";
import { launcher } from "../workers/index.js";

/** The result of a build. */
export interface BuildEnd {
  readonly ok: boolean;
  /** Its output. */
  readonly printed: string;
}

/**
 * Builds the site in the background, each time in a process of its own, so that the editor responds meanwhile. Where
 * both need the processor, the editor has the higher priority.
 *
 * A build here is a child process, while RebuildLoop builds in its own process and keeps artifacts between builds.
 */
export class BackgroundBuild {
  /** Number of builds that were started or interrupted; a build whose number has passed is out of date. */
  #turn = 0;
  /** Whether a build was requested and has not ended. */
  #isPending = false;
  #child: ChildProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly content: string,
    private readonly out: string,
    private readonly messages: Messages,
  ) {}

  /**
   * Builds the site without a path prefix, for http://localhost. A running build is stopped, since its content is out
   * of date.
   *
   * @returns undefined when the build was interrupted, for example by a later one
   */
  async run(): Promise<BuildEnd | undefined> {
    this.interrupt();
    const turn = this.#turn;
    this.#isPending = true;
    await this.#ended;
    if (turn !== this.#turn) return undefined;
    const child = startBuild(this.content, this.out, this.messages);
    this.#child = child;
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => (printed += chunk));
    const code = new Promise<number | null>((resolve) => child.once("close", resolve));
    this.#ended = code;
    const ok = (await code) === exitCodes.fine;
    if (turn !== this.#turn) return undefined;
    this.#isPending = false;
    return { ok, printed };
  }

  /**
   * Stops the running or waiting build, because the content is about to change.
   *
   * @returns whether there was one; the caller then starts another one
   */
  interrupt(): boolean {
    const wasPending = this.#isPending;
    this.#isPending = false;
    this.#turn += 1;
    this.#child?.kill();
    return wasPending;
  }

  stop(): void {
    this.#child?.kill();
  }
}

function startBuild(
  content: string,
  out: string,
  messages: Messages,
): ChildProcessByStdio<null, Readable, Readable> {
  const options = ["--content", content, "--out", out, "--path-prefix", "/", "--lang", localeOf(messages)];
  // A preview was never published, so no address has to stay available.
  options.push("--published", "none");
  const child = spawn(process.execPath, [launcher, "build", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    // Not the lowest priority: on a busy machine the build would never end.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // some systems do not allow it; the build then has the same priority as the editor
  }
  return child;
}
