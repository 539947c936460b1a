import { contentTypeOf } from "../fs/index.js";
import type { FileHeaders } from "../publish/index.js";
import { isHashed } from "./hashed-files.js";

/** Values of `Cache-Control`, which limits how long browsers and proxies may cache a file. */
export const caching = {
  /** For a file whose name contains a hash of its content: it never changes. */
  hashed: "public, max-age=31536000, immutable",
  /** For a file that any publication may change: browsers revalidate each time, which costs a short response. */
  asked: "public, no-cache",
} as const;

/**
 * Returns the headers that a file is served with.
 *
 * @param file below the site's root, with `/`
 */
export function headersOf(file: string): FileHeaders {
  const cacheControl = isHashed(file) ? caching.hashed : caching.asked;
  return { contentType: contentTypeOf(file), cacheControl };
}
