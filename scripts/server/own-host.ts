import type { IncomingMessage } from "node:http";

const ownNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether a request names this machine and the port that it came to. Any name can be made to lead to this machine, and a
 * web page that was opened under such a name could read what a local server sends.
 */
export function isOwnHost({ headers, socket }: IncomingMessage): boolean {
  const port = String(socket.localPort ?? "");
  return ownNames.some(
    (name) => headers.host === `${name}:${port}` || (port === "80" && headers.host === name),
  );
}
