import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isOwnHost } from "../../server/index.js";

/**
 * Decides who may use the editor: a browser on this machine that was opened with the address printed in the terminal.
 *
 * Any web page can send requests to a local port, and any host name can resolve to this machine. Therefore a request
 * must name this host itself, come from a page of this host, and contain a key that no other page can read.
 */
export class Guard {
  readonly key = randomBytes(24).toString("base64url");

  constructor(private readonly port: number) {}

  /** Returns whether a request may change something, or read what is not public. */
  mayUse(request: IncomingMessage): boolean {
    return isOwnHost(request) && this.isOwnPage(request) && this.hasKey(request);
  }

  /** Returns whether a key is the one of this run. */
  isKey(key: string | null | undefined): boolean {
    const [given, own] = [Buffer.from(key ?? ""), Buffer.from(this.key)];
    return given.length === own.length && timingSafeEqual(given, own);
  }

  /**
   * Returns the header that makes the browser keep the key: for this host only, and not readable by scripts and other
   * sites.
   */
  cookie(): string {
    return `${this.cookieName()}=${this.key}; Path=/admin/; HttpOnly; SameSite=Strict`;
  }

  private isOwnPage(request: IncomingMessage): boolean {
    const { origin, "sec-fetch-site": site } = request.headers;
    if (site !== undefined && site !== "same-origin") return false;
    if (origin === undefined) return request.method === "GET";
    return origin === `http://${request.headers.host ?? ""}`;
  }

  /** Returns whether a request contains the key of this run. */
  hasKey(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? "").split(/;\s*/);
    return cookies.some((cookie) => {
      const [name, value] = cookie.split("=");
      return name === this.cookieName() && this.isKey(value);
    });
  }

  /**
   * Returns the cookie's name. It contains the port, since cookies are shared by all ports and several editors may run.
   */
  private cookieName(): string {
    return `gongkai-edit-${this.port}`;
  }
}
