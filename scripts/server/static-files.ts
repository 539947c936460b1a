import { createReadStream } from "node:fs";
import type { RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import type { Readable } from "node:stream";
import sirv from "sirv";
import { contentTypeOf } from "../fs/index.js";

export interface StaticFilesOptions {
  /** Further headers of a file, which is given by its path from the folder: `years/2022/index.html`. */
  readonly headersOf?: (file: string) => Readonly<Record<string, string>>;
  /** Responds where there is no file; without it the folder's 404.html is sent. */
  readonly onMissing?: (response: ServerResponse) => void;
  /** The folder stays as it is: its files are listed once, and a browser may keep them. */
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
      // Without an encoding a browser may take text for another one. All else is as sirv says.
      if (type.includes("charset=")) response.setHeader("Content-Type", type);
      for (const [name, value] of Object.entries(headersOf?.(file) ?? {})) response.setHeader(name, value);
    },
    onNoMatch: (_request, response) => onMissing(response),
  });
  return (request, response) => {
    abortOnReadError(response);
    serve(request, response);
  };
}

function sendMissing(response: ServerResponse, folder: string): void {
  response.writeHead(404, { "Content-Type": contentTypeOf("404.html") });
  createReadStream(path.join(folder, "404.html"))
    .on("error", () => response.end())
    .pipe(response);
}

/**
 * Aborts a response when the file that is piped into it cannot be read: it may go between being found and being opened,
 * as when the site is replaced. Without this, the error would end the process.
 */
function abortOnReadError(response: ServerResponse): void {
  response.on("pipe", (file: Readable) => {
    file.once("error", () => {
      if (!response.writableEnded) response.destroy();
    });
  });
}
