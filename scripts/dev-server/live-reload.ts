import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { bundlePreviewScript } from "./script.js";
import { abortOnReadError } from "../server/index.js";

/** Files that a browser takes for text in another encoding unless it is told. */
const textTypes: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".csv": "text/csv",
};

const scriptUrl = "/__preview/script.js";
const eventsUrl = "/__preview/events";
const firstPort = 8080;
const lastPort = 8180;

/** A mistake, in words for whoever made it. */
export interface BuildFailure {
  readonly title: string;
  readonly details: string;
}

/** The site as it is at the moment, for the one who works on it. */
export interface Preview {
  readonly address: string;
  /** Makes open pages load again, and takes the fault away. */
  reload(): void;
  /** Shows a fault above the pages, which stay. */
  tell(fault: BuildFailure): void;
  close(): void;
}

/**
 * Serves a folder on this machine, with a script in each page that loads it again when it changed and shows mistakes.
 * The script is put in while serving: no file of the site has it.
 *
 * @param folder may change while it is served
 * @throws the system's error when no port is free
 */
export async function startPreview(folder: string): Promise<Preview> {
  const script = await bundlePreviewScript(eventsUrl);
  const open = new Set<ServerResponse>();
  let fault: BuildFailure | undefined;
  /** How often pages changed, and when this began: a page asks for events with what it was served at. */
  let changes = 0;
  const begun = Date.now().toString(36);
  const state = () => `${begun}-${changes}`;
  const files = sirv(folder, {
    dev: true, // files change while it serves
    setHeaders(response, pathname) {
      const type = textTypes[path.extname(pathname)];
      if (type !== undefined) response.setHeader("Content-Type", `${type};charset=utf-8`);
    },
    onNoMatch: (_request, response) => sendPage(response, path.join(folder, "404.html"), 404, state()),
  });
  const server = createServer((request, response) => {
    const pathname = pathOf(request);
    if (pathname === scriptUrl) {
      response.writeHead(200, {
        "Content-Type": "text/javascript; charset=utf-8",
        "Cache-Control": "no-store",
      });
      response.end(script);
    } else if (pathname === eventsUrl) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      // A page may have been served before a change or by another server, and begin to listen after that.
      if (!knows(request, state())) response.write(event("reload", {}));
      else response.write(fault ? event("fault", fault) : ": \n\n");
      open.add(response);
      response.on("close", () => open.delete(response));
    } else {
      const page = pageOf(folder, pathname);
      if (page === undefined) {
        abortOnReadError(response);
        files(request, response);
      } else sendPage(response, page, 200, state());
    }
  });
  const port = await listen(server, firstPort);
  const send = (message: string) => {
    for (const response of open) response.write(message);
  };
  return {
    address: `http://localhost:${port}/`,
    reload() {
      fault = undefined;
      changes += 1;
      send(event("reload", {}));
    },
    tell(told) {
      fault = told;
      send(event("fault", told));
    },
    close() {
      for (const response of open) response.end();
      server.close();
    },
  };
}

function pathOf({ url = "/" }: IncomingMessage): string | undefined {
  try {
    return path.posix.normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  } catch {
    return undefined; // not an address
  }
}

/** The HTML file that an address stands for, undefined where it stands for none. */
function pageOf(folder: string, pathname: string | undefined): string | undefined {
  if (pathname === undefined) return undefined;
  const names = [pathname, `${pathname}/index.html`].filter((name) => /\.html?$/i.test(name));
  return names.map((name) => path.join(folder, name)).find((file) => read(file) !== undefined);
}

/** Whether who asks for events was served what is there now. */
function knows({ url = "/" }: IncomingMessage, state: string): boolean {
  const since = new URL(url, "http://localhost").searchParams.get("since");
  return since === null || since === state;
}

function sendPage(response: ServerResponse, file: string, status: number, state: string): void {
  const html = read(file);
  response.writeHead(html === undefined ? 404 : status, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
  });
  const tag = `<script type="module" src="${scriptUrl}?since=${state}"></script>`;
  response.end(html === undefined ? tag : html.replace(/(<\/body>|$)/i, (end) => tag + end));
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // there is no such file
  }
}

function event(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Listens on the first free port from `port` on. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = "code" in error && error.code === "EADDRINUSE";
      if (taken && port < lastPort) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, "localhost", () => resolve(port));
  });
}
