import { readFile } from "node:fs/promises";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import path from "node:path";

/** Responses of which the first half was sent; a test decides on the rest. */
export interface Halves {
  /** Number of such responses. */
  readonly count: () => number;
  /** Sends the rest of them, and complete responses from now on. */
  readonly finish: () => void;
  /** Closes the connections, and sends complete responses from now on. */
  readonly breakOff: () => void;
}

/** A server for a folder that sends some responses in two halves. */
export class HalfServer {
  #addresses: RegExp | undefined;
  readonly #open: { readonly response: ServerResponse; readonly rest: Buffer }[] = [];

  constructor(
    private readonly folder: string,
    private readonly headers: OutgoingHttpHeaders,
  ) {}

  /** Returns whether the response for an address is sent in two halves. */
  takes(address: string): boolean {
    return this.#addresses?.test(address) ?? false;
  }

  async answer(address: string, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(address, "http://localhost");
    const file = path.join(this.folder, decodeURI(pathname), pathname.endsWith("/") ? "index.html" : "");
    const bytes = await readFile(file);
    const type = file.endsWith(".html") ? "text/html; charset=utf-8" : "application/json";
    response.writeHead(200, { ...this.headers, "Content-Type": type, "Content-Length": bytes.length });
    const middle = bytes.length >> 1;
    await new Promise((resolve) => response.write(bytes.subarray(0, middle), resolve));
    this.#open.push({ response, rest: bytes.subarray(middle) });
  }

  /** Sends responses for these addresses in two halves from now on. */
  halve(addresses: RegExp): Halves {
    this.#addresses = addresses;
    const end = (how: (response: ServerResponse, rest: Buffer) => void) => {
      this.#addresses = undefined;
      for (const { response, rest } of this.#open.splice(0)) how(response, rest);
    };
    return {
      count: () => this.#open.length,
      finish: () => end((response, rest) => response.end(rest)),
      breakOff: () => end((response) => response.destroy()),
    };
  }
}
