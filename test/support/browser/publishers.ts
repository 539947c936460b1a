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
import sirv from "sirv";
import { runFine } from "../run-command.js";

/** Replacements for files, by address from the site's root; a function computes the replacement from the original. */
export type Tampered = Readonly<Record<string, string | Buffer>>;

/**
 * A publisher's server: it sends the headers of hosting's settings, and can be stopped, stop responding, or serve other
 * files.
 */
export class Publisher {
  tampered: Tampered = {};
  silent = false;
  /** Responses held while it does not respond. */
  readonly #held: (() => void)[] = [];
  #server: Server | undefined;
  #files: RequestListener = (_, response) => response.end();
  #port = 0;

  /**
   * @param prefix path of the site on its host, with a slash at both ends
   */
  constructor(readonly prefix = "/") {}

  /** Full address, with a trailing slash. */
  get url(): string {
    return `http://localhost:${this.#port}${this.prefix}`;
  }

  /** Serves on its previous port, if it had one. */
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

  /** Responds again, also to requests received meanwhile. */
  announce(): void {
    this.silent = false;
    for (const answer of this.#held.splice(0)) answer();
  }

  /**
   * Serves another folder from now on.
   *
   * @param folder contains the site, below the prefix
   */
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

  /** Restores the initial state: its port, its own files. */
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
  await runFine("build", [...address, ...folders]);
  publisher.publish(path.join(folder, "site"));
}
