import { createReadStream } from "node:fs";
import type { RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import type { Readable } from "node:stream";
import sirv from "sirv";
import { contentTypeOf } from "../fs/index.js";
import { readingOnly } from "./reading-only.js";

export interface StaticFilesOptions {
  /** Returns further headers for a file, given by its path below the folder: `years/2022/index.html`. */
  readonly headersOf?: (file: string) => Readonly<Record<string, string>>;
  /** Responds when the file does not exist; by default the folder's 404.html is sent. */
  readonly onMissing?: (response: ServerResponse) => void;
  /** The folder does not change: its files are listed once, and browsers may cache them. */
  readonly isFixed?: boolean;
}

/**
 * Serves the files of a folder, which may change at any time unless `isFixed` says otherwise.
 *
 * @param folder need not exist yet
 */
export function staticFiles(folder: string, options: StaticFilesOptions = {}): RequestListener {
  const {
    headersOf,
    onMissing = (response: ServerResponse) => sendMissing(response, folder),
    isFixed = false,
  } = options;
  const serve = sirv(folder, {
    dev: !isFixed,
    setHeaders(response, pathname) {
      const file = pathname.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html");
      const type = contentTypeOf(file);
      // Without an encoding a browser may guess a wrong one. Other types are set by sirv.
      if (type.includes("charset=")) response.setHeader("Content-Type", type);
      for (const [name, value] of Object.entries(headersOf?.(file) ?? {})) response.setHeader(name, value);
    },
    onNoMatch: (_request, response) => onMissing(response),
  });
  return readingOnly((request, response) => {
    abortOnReadError(response);
    serve(request, response);
  });
}

function sendMissing(response: ServerResponse, folder: string): void {
  response.writeHead(404, { "Content-Type": contentTypeOf("404.html") });
  createReadStream(path.join(folder, "404.html"))
    .on("error", () => response.end())
    .pipe(response);
}

/**
 * Aborts a response when its file cannot be read: the file may be deleted between being found and being opened, as when
 * the site is replaced. Without this, the error would end the process.
 */
function abortOnReadError(response: ServerResponse): void {
  response.on("pipe", (file: Readable) => {
    file.once("error", () => {
      if (!response.writableEnded) response.destroy();
    });
  });
}
