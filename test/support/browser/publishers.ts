import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import sirv from "sirv";

const run = promisify(execFile);

/** What is served in the place of a file, by address from the site's root; a function makes it of what is there. */
export type Tampered = Readonly<Record<string, string | Buffer>>;

/** A publisher's server: it sends what hosting's settings send, can be stopped, fall silent, or serve other files. */
export class Publisher {
  tampered: Tampered = {};
  silent = false;
  /** Answers to what was asked while it was silent. */
  readonly #held: (() => void)[] = [];
  #server: Server | undefined;
  #files: RequestListener = (_, response) => response.end();
  #port = 0;

  /** @param prefix where the site stands on its host, with a slash at both ends */
  constructor(readonly prefix = "/") {}

  /** Complete, with a slash at its end. */
  get url(): string {
    return `http://localhost:${this.#port}${this.prefix}`;
  }

  /** Serves on the port that it had before, if it had one. */
  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const answer = () => this.#answer(request, response);
      if (this.silent) this.#held.push(answer);
      else answer();
    }).listen(this.#port, "localhost");
    await once(this.#server, "listening");
    this.#port = (this.#server.address() as AddressInfo).port; // it listens on TCP
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader("Access-Control-Allow-Origin", "*");
    const { pathname } = new URL(request.url ?? "/", this.url);
    const body = this.tampered[pathname.slice(this.prefix.length - 1)];
    if (body === undefined) this.#files(request, response);
    else response.end(body);
  }

  /** Answers again, and what was asked meanwhile. */
  announce(): void {
    this.silent = false;
    for (const answer of this.#held.splice(0)) answer();
  }

  /** @param folder holds the site, below the prefix */
  publish(folder: string): void {
    const files = sirv(folder, { dev: true });
    this.#files = (request, response) =>
      files(request, response, () => {
        response.writeHead(404).end();
      });
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server?.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  }

  /** As new: on its port, with its own files. */
  async repair(): Promise<void> {
    this.tampered = {};
    this.silent = false;
    this.#held.length = 0;
    if (!this.#server?.listening) await this.start();
  }
}

/** Builds a content folder for a publisher, who then serves it. */
export async function buildFor(
  publisher: Publisher,
  folder: string,
  content: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [file, text] of Object.entries(content)) {
    await mkdir(path.dirname(path.join(folder, "content", file)), { recursive: true });
    await writeFile(path.join(folder, "content", file), text);
  }
  const { origin } = new URL(publisher.url);
  const address = ["--base-url", origin, "--path-prefix", publisher.prefix];
  const folders = [
    "--content",
    path.join(folder, "content"),
    "--out",
    path.join(folder, "site", publisher.prefix),
  ];
  await run(process.execPath, ["scripts/run.mjs", "build", ...address, ...folders]);
  publisher.publish(path.join(folder, "site"));
}
