import type { Site } from "../../catalogue/index.js";
import { fileWithPrefix, withPrefix } from "./urls.js";

/**
 * Returns the full address, for use outside of the site: base URL, path prefix and path, encoded.
 *
 * @param url from the site's root, not encoded
 */
export function absoluteUrl(site: Pick<Site, "url" | "pathPrefix">, url: string): string {
  return site.url + withPrefix(url, site.pathPrefix);
}

/**
 * Returns the full address of a file beside a page. Unlike a path, a file's name may contain `#` and `?`, which are
 * encoded.
 */
export function absoluteFileUrl(
  site: Pick<Site, "url" | "pathPrefix">,
  pageUrl: string,
  file: string,
): string {
  return site.url + fileWithPrefix(pageUrl + file, site.pathPrefix);
}
