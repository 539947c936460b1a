import { crc32, isWholePage } from "../../../scripts/search/format/index.js";
import { worker } from "./scope.js";

/** Checksums of styles and scripts of the site, by path relative to its root; the build inserts them. */
declare const assets: Readonly<Record<string, number>>;

/** Paths of styles and scripts, relative to the site's root. */
export const assetPaths: readonly string[] = Object.keys(assets);

/**
 * Returns whether a response is the published file. Pages contain their checksums, and those of styles and scripts are
 * known. For other files, such as attachments and pictures, `Content-Length` has to be correct, and they are not HTML.
 */
export async function isWholeFile(request: Request, response: Response): Promise<boolean> {
  const { headers } = response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const path = new URL(request.url).href.slice(worker.registration.scope.length);
  const checksum = assets[path];
  if (checksum !== undefined) return crc32(bytes) === checksum;
  if (/\.(?:css|js)$/.test(path)) return false; // published with another service worker, which will cache it
  if (isPage(headers) || /(?:^|\/)(?:\?|#|$)/.test(path)) return isWholePage(bytes);
  const length = headers.get("Content-Length");
  return length === null || headers.has("Content-Encoding") || Number(length) === bytes.length;
}

function isPage(headers: Headers): boolean {
  return /^text\/html\b/i.test(headers.get("Content-Type") ?? "");
}
