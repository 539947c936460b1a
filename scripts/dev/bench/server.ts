import path from "node:path";
import { contentTypeOf } from "../../fs/index.js";
import { type LocalServer, startLocalServer, staticFiles } from "../../server/index.js";

/** Bytes sent to a browser: files or byte ranges of them, including response headers. */
export interface Traffic {
  /** Index data: everything that is neither a record nor code. */
  readonly index: number;
  /** Records of single reports, from which excerpts are made. */
  readonly records: number;
  /** All files, including code. */
  readonly all: number;
}

export interface CountingServer extends Pick<LocalServer, "base" | "close"> {
  /** Returns what was sent since the last call. */
  taken(): Traffic;
}

/** The address of an empty page, in which queries run. */
export const emptyPage = "/__bench__";

const codeTypes = [".js", ".css", ".html", ".wasm", ".pagefind", ".ico"];

/** Serves a folder on a free port of this machine and counts the bytes sent. */
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
      const record = extension === ".pf_fragment" || pathname.endsWith("/"); // our search makes excerpts from pages
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
