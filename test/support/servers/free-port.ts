import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Ports that systems do not assign by themselves: those for connections begin at 32768. */
const [first, end] = [20_000, 30_000] as const;

/**
 * Returns an unused port of this machine, for a server that cannot let the system choose one. No other program takes it
 * by chance before that server has started.
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
