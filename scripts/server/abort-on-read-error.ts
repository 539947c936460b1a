import type { ServerResponse } from "node:http";
import type { Readable } from "node:stream";

/**
 * A file may go between being found and being read, as when the site that is served is replaced. The server's program
 * would end by that failure; so the answer breaks off instead.
 *
 * @param response that files will be piped into
 */
export function abortOnReadError(response: ServerResponse): void {
  response.on("pipe", (file: Readable) => {
    file.once("error", () => {
      if (!response.writableEnded) response.destroy();
    });
  });
}
