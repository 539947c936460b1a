import type { RequestListener } from "node:http";

const reading: ReadonlySet<string | undefined> = new Set(["GET", "HEAD"]);

/** Returns a listener that passes on requests that read, and responds to others that they are not allowed. */
export function readingOnly(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (reading.has(request.method)) listener(request, response);
    else response.writeHead(405, { Allow: [...reading].join(", ") }).end();
  };
}
