import { createReadStream } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import type { Messages } from "../../i18n/index.js";
import { contentTypeOf, mediaTypes, parseBoundedJson } from "../../fs/index.js";
import type { SaveRefusal } from "../browser/form-finding.js";
import { NotFound } from "./api.js";
import { FindingsError } from "./save.js";
import { isOwnHost } from "../../server/index.js";
import { Guard } from "./guard.js";
import { contentFile } from "./paths.js";
import { errorMessage, LocalizedError, UserError } from "../../errors/index.js";

/** Most bytes of a request: base64 makes an attachment larger by a third, and the check allows 25 MB. */
const mostBytes = 40 * 1024 * 1024;

/** The files of the editor's page. */
const pageFiles: ReadonlySet<string> = new Set([
  "index.html",
  "admin.js",
  "admin.js.LEGAL.txt",
  "sheet.css",
  "config.json",
]);

const jsonType = contentTypeOf("api.json");

/** Image types that a browser shows without running anything in them. */
const pictures = /\.(?:png|jpe?g|gif|webp)$/i;

export interface ListenerOptions {
  readonly guard: Guard;
  /** The content folder. */
  readonly root: string;
  /** The folder of the editor's page. */
  readonly page: string;
  readonly api: (action: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Serves the built site, for every address outside of /admin/. */
  readonly site: RequestListener;
}

/**
 * Returns a listener that serves the editor's page, its interface and the attachments below /admin/, and the built site
 * elsewhere.
 */
export function editListener(options: ListenerOptions, messages: Messages): RequestListener {
  return (request, response) => {
    respond(request, response, options).catch((error: unknown) => {
      // An error for the editor may have several lines; of other errors the first one is enough.
      const { findings, waivable } = error instanceof FindingsError ? error : {};
      const refusal = { error: describeFully(error, messages), findings, waivable };
      fail(response, statusOf(error), refusal, messages);
    });
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: ListenerOptions,
): Promise<void> {
  const { guard, root, page, api, site } = options;
  if (!isOwnHost(request)) throw new AccessDenied();
  const url = urlOf(request);
  if (url.pathname !== "/admin" && !url.pathname.startsWith("/admin/")) {
    response.setHeader(resourcePolicy, "same-origin");
    site(request, response);
    return;
  }
  const name = url.pathname.slice("/admin/".length) || "index.html";
  if (request.method === "GET" && guard.isKey(url.searchParams.get("key"))) {
    // The key is moved to a cookie, so that it is neither in the address nor in the history.
    response.writeHead(303, { "Set-Cookie": guard.cookie(), Location: "/admin/", ...headers });
    response.end();
    return;
  }
  // The first request of a page may come from a link in a terminal; it can read no report.
  const open =
    request.method === "GET" && name !== "config.json" && pageFiles.has(name) && name !== "index.html";
  if (!open && !(name === "index.html" ? guard.hasKey(request) : guard.mayUse(request)))
    throw new AccessDenied();
  if (name === "api") await respondToApi(request, response, api);
  else if (name === "file") await sendAttachment(response, root, url.searchParams.get("path"));
  else await sendPageFile(response, page, name);
}

/** Returns the address of a request. @throws NotFound when it is invalid */
function urlOf({ url = "/" }: IncomingMessage): URL {
  try {
    return new URL(url, "http://localhost");
  } catch {
    throw new NotFound();
  }
}

async function respondToApi(
  request: IncomingMessage,
  response: ServerResponse,
  api: ListenerOptions["api"],
): Promise<void> {
  const type = request.headers["content-type"] ?? "";
  if (request.method !== "POST" || !type.startsWith("application/json"))
    throw new UserError(({ admin }) => admin.server.badRequest);
  const body = parseJson(await bodyOf(request));
  if (typeof body !== "object" || body === null) throw new UserError(({ admin }) => admin.server.badRequest);
  const { action, params } = body as { readonly action?: unknown; readonly params?: unknown };
  const result = await api(
    String(action),
    typeof params === "object" && params !== null ? { ...params } : {},
  );
  response.writeHead(200, { "Content-Type": jsonType, ...headers });
  response.end(JSON.stringify(result ?? null));
}

/** Depth of a request: action and parameters, a list of files, a file, and options of Decap CMS. */
const mostDepth = 20;

function parseJson(body: string): unknown {
  try {
    return parseBoundedJson(body, mostDepth);
  } catch {
    throw new UserError(({ admin }) => admin.server.badRequest);
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new UserError(({ admin }) => admin.server.tooLarge);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * Sends an attachment as a download. Attachments come from anywhere, so a browser must not open them as pages of this
 * host.
 */
async function sendAttachment(response: ServerResponse, root: string, named: string | null): Promise<void> {
  const file = await contentFile(root, named);
  const own: Record<string, string> = pictures.test(file)
    ? { "Content-Type": contentTypeOf(file) }
    : { "Content-Type": mediaTypes.bin, "Content-Disposition": "attachment" };
  await sendFile(response, path.join(root, file), own);
}

async function sendPageFile(response: ServerResponse, page: string, name: string): Promise<void> {
  if (!pageFiles.has(name)) throw new NotFound();
  await sendFile(response, path.join(page, name), { "Content-Type": contentTypeOf(name) });
}

function sendFile(
  response: ServerResponse,
  file: string,
  own: Readonly<Record<string, string>>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = createReadStream(file);
    stream.once("error", () => reject(new NotFound()));
    stream.once("open", () => {
      response.writeHead(200, { ...own, ...headers });
      stream.pipe(response);
    });
    response.once("close", resolve);
  });
}

/** The header that keeps pages of other sites from loading a response as a picture, a style sheet or a script. */
const resourcePolicy = "Cross-Origin-Resource-Policy";

/** No other page may show these responses in a frame, and they are not cached. */
const headers = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  [resourcePolicy]: "same-origin",
};

class AccessDenied extends Error {}

function statusOf(error: unknown): number {
  if (error instanceof AccessDenied) return 403;
  if (error instanceof NotFound) return 404;
  return error instanceof UserError ? 422 : 500;
}

function fail(response: ServerResponse, status: number, refusal: SaveRefusal, messages: Messages): void {
  const error = status === 403 ? messages.admin.server.notAllowed : status === 404 ? "" : refusal.error;
  if (!response.headersSent) response.writeHead(status, { "Content-Type": jsonType, ...headers });
  response.end(JSON.stringify({ ...refusal, error }));
}

/** Returns an error's message, with all its lines when it was written for people. */
function describeFully(error: unknown, messages: Messages): string {
  return error instanceof LocalizedError ? error.describe(messages) : errorMessage(error, messages);
}
