import { readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import { bundlePreviewScript } from "./script.js";
import { contentTypeOf } from "../fs/index.js";
import { firstPort, isOwnHost, readingOnly, startLocalServer, staticFiles } from "../server/index.js";
import type { Messages } from "../i18n/index.js";

const scriptUrl = "/__preview/script.js";
const eventsUrl = "/__preview/events";

/** Why a site could not be built, as a message for the author. */
export interface BuildFailure {
  readonly title: string;
  readonly details: string;
}

/** A server that shows the current site to its author. */
export interface PreviewServer {
  readonly address: string;
  /** Makes open pages reload, and removes the failure from them. */
  reload(): void;
  /** Shows a failure above the pages, which stay. */
  showFailure(failure: BuildFailure): void;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine, with a script in each page that reloads it after changes and shows failures. The
 * script is inserted while serving; the site's files do not contain it.
 *
 * @param folder may change while it is served
 * @throws the system's error when no port is free
 */
export async function startPreview(folder: string, messages: Messages): Promise<PreviewServer> {
  const pages = new LivePages(folder, await bundlePreviewScript(eventsUrl, messages), messages.cli.otherHost);
  const server = await startLocalServer(pages.listener, firstPort);
  return {
    address: `${server.base}/`,
    reload: () => pages.reload(),
    showFailure: (failure) => pages.showFailure(failure),
    close: () => server.close(),
  };
}

/** Serves a folder's pages with the script, and the events that the script listens to. */
class LivePages {
  readonly #files: RequestListener;
  readonly #open = new Set<ServerResponse>();
  #failure: BuildFailure | undefined;
  /**
   * Number of changes, and when the server started; together they are the version. A page contains the version with
   * which it was served, and requests events since then.
   */
  #changes = 0;
  readonly #started = Date.now().toString(36);

  /**
   * @param script of the pages, as JavaScript
   */
  constructor(
    private readonly folder: string,
    private readonly script: string,
    /** Text for requests to another host. */
    private readonly refusal: string,
  ) {
    const missing = path.join(folder, "404.html");
    this.#files = staticFiles(folder, {
      onMissing: (response) => this.#sendPage(response, missing, 404),
    });
  }

  readonly listener = readingOnly((request, response) => {
    const pathname = pathOf(request);
    // Pages of other sites could otherwise load what is served as a picture, a style sheet or a script.
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (!isOwnHost(request)) {
      response.writeHead(403, { "Content-Type": contentTypeOf("index.txt") });
      response.end(this.refusal);
    } else if (pathname === scriptUrl) {
      response.writeHead(200, { "Content-Type": contentTypeOf(scriptUrl), "Cache-Control": "no-store" });
      response.end(this.script);
    } else if (pathname === eventsUrl) this.#sendEvents(request, response);
    else {
      const page = pageFile(this.folder, pathname);
      if (page === undefined) this.#files(request, response);
      else this.#sendPage(response, page, 200);
    }
  });

  reload(): void {
    this.#failure = undefined;
    this.#changes += 1;
    this.#send(event("reload", {}));
  }

  showFailure(failure: BuildFailure): void {
    this.#failure = failure;
    this.#send(event("fault", failure));
  }

  get #version(): string {
    return `${this.#started}-${this.#changes}`;
  }

  #sendEvents(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    // A page may have been served before a change, or by an earlier server, and start to listen afterwards.
    const since = new URL(request.url ?? "/", "http://localhost").searchParams.get("since");
    if (since !== null && since !== this.#version) response.write(event("reload", {}));
    else response.write(this.#failure ? event("fault", this.#failure) : ": \n\n");
    this.#open.add(response);
    response.on("close", () => this.#open.delete(response));
  }

  #send(message: string): void {
    for (const response of this.#open) response.write(message);
  }

  #sendPage(response: ServerResponse, file: string, status: number): void {
    const html = read(file);
    response.writeHead(html === undefined ? 404 : status, {
      "Content-Type": contentTypeOf("index.html"),
      "Cache-Control": "no-store",
    });
    const tag = `<script type="module" src="${scriptUrl}?since=${this.#version}"></script>`;
    response.end(html === undefined ? tag : html.replace(/(<\/body>|$)/i, (end) => tag + end));
  }
}

/** Returns the path of a request; undefined when its address is invalid. */
function pathOf({ url = "/" }: IncomingMessage): string | undefined {
  try {
    return path.posix.normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  } catch {
    return undefined;
  }
}

/** Returns the HTML file at an address; undefined when there is none. */
function pageFile(folder: string, pathname: string | undefined): string | undefined {
  if (pathname === undefined || pathname.includes("\\")) return undefined; // Windows would take it for a slash
  const names = [pathname, `${pathname}/index.html`].filter((name) => /\.html?$/i.test(name));
  return names.map((name) => path.join(folder, name)).find((file) => read(file) !== undefined);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // the file does not exist
  }
}

function event(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
