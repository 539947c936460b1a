import { createServer } from "node:http";
import path from "node:path";
import sirv from "sirv";

/** What a browser was sent, in bytes: files, or the ranges asked of them, with the heads of responses. */
export interface Traffic {
  /** Index data: everything that is neither a record nor code. */
  readonly index: number;
  /** Records of single reports, which excerpts come from. */
  readonly records: number;
  /** All files, code too. */
  readonly all: number;
}

export interface CountingServer {
  /** Without a slash at its end. */
  readonly base: string;
  /** What was sent since it was last asked. */
  taken(): Traffic;
  close(): Promise<void>;
}

/** The address of an empty page, from which searches are asked. */
export const emptyPage = "/__bench__";

const codeTypes = [".js", ".css", ".html", ".wasm", ".pagefind", ".ico"];

/** Serves a folder on a free port of this machine and counts what it sends. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  const serve = sirv(folder);
  let traffic: Traffic = { index: 0, records: 0, all: 0 };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === emptyPage) {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      response.end("<!doctype html><title>bench</title>");
      return;
    }
    const { socket } = request;
    const before = socket.bytesWritten;
    response.on("finish", () => {
      const bytes = socket.bytesWritten - before;
      const extension = path.extname(pathname);
      const record = extension === ".pf_fragment" || pathname.endsWith("/"); // ours draws excerpts from pages
      const kind = record ? "records" : codeTypes.includes(extension) ? "all" : "index";
      traffic = { ...traffic, all: traffic.all + bytes };
      if (kind !== "all") traffic = { ...traffic, [kind]: traffic[kind] + bytes };
    });
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    base: `http://localhost:${address.port}`,
    taken() {
      const sum = traffic;
      traffic = { index: 0, records: 0, all: 0 };
      return sum;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
