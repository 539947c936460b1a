import path from "node:path";
import { contentTypeOf } from "../../fs/index.js";
import { type LocalServer, startLocalServer, staticFiles } from "../../server/index.js";

/** What a browser was sent, in bytes: files, or the ranges asked of them, with the heads of responses. */
export interface Traffic {
  /** Index data: everything that is neither a record nor code. */
  readonly index: number;
  /** Records of single reports, which excerpts come from. */
  readonly records: number;
  /** All files, code too. */
  readonly all: number;
}

export interface CountingServer extends Pick<LocalServer, "base" | "close"> {
  /** What was sent since it was last asked. */
  taken(): Traffic;
}

/** The address of an empty page, from which searches are asked. */
export const emptyPage = "/__bench__";

const codeTypes = [".js", ".css", ".html", ".wasm", ".pagefind", ".ico"];

/** Serves a folder on a free port of this machine and counts what it sends. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  const serve = staticFiles(folder, { isFixed: true });
  let traffic: Traffic = { index: 0, records: 0, all: 0 };
  const server = await startLocalServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === emptyPage) {
      response.writeHead(200, { "Content-Type": contentTypeOf("index.html") });
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
  return {
    base: server.base,
    taken() {
      const sum = traffic;
      traffic = { index: 0, records: 0, all: 0 };
      return sum;
    },
    close: () => server.close(),
  };
}
