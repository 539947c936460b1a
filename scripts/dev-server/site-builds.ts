import { spawn, type ChildProcess, type ChildProcessByStdio } from "node:child_process";
import { createReadStream } from "node:fs";
import type { RequestListener, Server } from "node:http";
import { constants, setPriority } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import sirv from "sirv";
import { exitCodes } from "../cli/index.js";
import { spoken } from "../i18n/index.js";
import { abortOnReadError } from "../server/index.js";

/** Files that a browser takes for text in another encoding unless it is told. */
const textTypes: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".csv": "text/csv",
};
export const firstPort = 8080;
const lastPort = 8180;

/** How a build ended. */
export interface Built {
  readonly fine: boolean;
  /** What it printed. */
  readonly printed: string;
}

/**
 * Builds the site again and again, each time in a process of its own, so that the editor answers meanwhile; where both
 * want the processor, the editor comes first.
 */
export class SiteBuilds {
  #turn = 0;
  /** Whether a build was asked for that has not ended yet. */
  #wanted = false;
  #child: ChildProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly content: string,
    private readonly out: string,
  ) {}

  /**
   * Builds, with the site at the root of the local host. A build that still runs is stopped: what it makes is not what
   * is there any more.
   *
   * @returns undefined when it was interrupted, as by a later build
   */
  async run(): Promise<Built | undefined> {
    this.interrupt();
    const turn = this.#turn;
    this.#wanted = true;
    await this.#ended;
    if (turn !== this.#turn) return undefined;
    const child = startBuild(this.content, this.out);
    this.#child = child;
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (piece: string) => (printed += piece));
    const code = new Promise<number | null>((resolve) => child.once("close", resolve));
    this.#ended = code;
    const fine = (await code) === exitCodes.fine;
    if (turn !== this.#turn) return undefined;
    this.#wanted = false;
    return { fine, printed };
  }

  /**
   * Stops the build that runs or waits: what it reads is about to change.
   *
   * @returns whether there was one; whoever interrupts it has another made
   */
  interrupt(): boolean {
    const was = this.#wanted;
    this.#wanted = false;
    this.#turn += 1;
    this.#child?.kill();
    return was;
  }

  stop(): void {
    this.#child?.kill();
  }
}

function startBuild(content: string, out: string): ChildProcessByStdio<null, Readable, Readable> {
  const script = ["scripts/start.mjs", "build"];
  const options = ["--content", content, "--out", out, "--path-prefix", "/", "--lang", spoken()];
  // What is looked at here was never published, so nothing of it has to stay.
  options.push("--published", "none");
  const child = spawn(process.execPath, [...script, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  try {
    // Not the lowest: beside other work of the machine it would never end.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // some systems do not allow it, and then it takes its share
  }
  return child;
}

/** Answers with the files of a built site. */
export function siteFiles(out: string): RequestListener {
  const serve = sirv(out, {
    dev: true, // files change while it serves
    setHeaders(response, pathname) {
      const type = textTypes[path.extname(pathname)];
      if (type !== undefined) response.setHeader("Content-Type", `${type};charset=utf-8`);
    },
    onNoMatch(_request, response) {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      createReadStream(path.join(out, "404.html"))
        .on("error", () => response.end())
        .pipe(response);
    },
  });
  return (request, response) => {
    abortOnReadError(response);
    serve(request, response);
  };
}

/** Listens on the first free port from `port` on, for this machine alone. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = "code" in error && error.code === "EADDRINUSE";
      if (taken && port < lastPort) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, "localhost", () => resolve(port));
  });
}
