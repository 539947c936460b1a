import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { hasCode } from "../errors/index.js";

/** The first port to try for a server whose address people open. */
export const firstPort = 8080;

/** Number of ports to try before the error of the last one is thrown. */
const portsTried = 100;
const lastPort = 65_535;

/** An HTTP server that only this machine can reach. */
export interface LocalServer {
  readonly port: number;
  /** Its address without a trailing slash: `http://localhost:8080`. */
  readonly base: string;
  /** Stops the server and closes open connections. */
  close(): Promise<void>;
}

/**
 * Starts a server on the first free port.
 *
 * @param from the first port to try; 0 takes any that is free
 * @throws the system's error when no port is free
 */
export async function startLocalServer(listener: RequestListener, from = 0): Promise<LocalServer> {
  const server = createServer(listener);
  const port = await listen(server, from, Math.min(from + portsTried, lastPort));
  return {
    port,
    base: `http://localhost:${port}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, from: number, to: number): Promise<number> {
  for (let port = from; ; port += 1) {
    try {
      server.listen(port, "localhost");
      await once(server, "listening"); // throws what the server emits as an error
      const address = server.address();
      return typeof address === "object" && address ? address.port : port;
    } catch (error) {
      if (!hasCode(error, "EADDRINUSE") || port >= to) throw error;
    }
  }
}
