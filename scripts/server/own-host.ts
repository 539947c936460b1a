import type { IncomingMessage } from "node:http";

const ownNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Returns whether the Host header of a request names this machine and the port that received it. This prevents DNS
 * rebinding: a web page from a domain that resolves to this machine could otherwise read what a local server sends.
 */
export function isOwnHost({ headers, socket }: IncomingMessage): boolean {
  const port = String(socket.localPort ?? "");
  return ownNames.some(
    (name) => headers.host === `${name}:${port}` || (port === "80" && headers.host === name),
  );
}
