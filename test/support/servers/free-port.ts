import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Ports that systems give to nobody who does not ask for them by number: those for connections begin at 32768. */
const [first, end] = [20_000, 30_000] as const;

/**
 * A port of this machine that nobody listens on, for a server that cannot be given one by the system. Other programs take
 * none of these by chance while that server is being made ready.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(first, end);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false)).listen(port, () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
