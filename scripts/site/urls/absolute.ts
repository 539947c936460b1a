import type { Site } from "../../catalogue/index.js";
import { fileWithPrefix, withPrefix } from "./urls.js";

/**
 * The address that readers outside the site use: base URL, path prefix and path, encoded.
 *
 * @param url from the site's root, not encoded
 */
export function absoluteUrl(site: Pick<Site, "url" | "pathPrefix">, url: string): string {
  return site.url + withPrefix(url, site.pathPrefix);
}

/** A file beside a page. Unlike a path, a file's name may hold `#` and `?`, which would end the address. */
export function absoluteFileUrl(
  site: Pick<Site, "url" | "pathPrefix">,
  pageUrl: string,
  file: string,
): string {
  return site.url + fileWithPrefix(pageUrl + file, site.pathPrefix);
}
