import type { Site } from "../catalogue/index.js";
import { urls } from "./urls.js";

/**
 * What a page's browser may load and run: files of the site itself, and no script or style written into a page. Search
 * compiles WebAssembly, and it alone; where the site covers catalogues of others, search and the page of catalogues read
 * data from below their addresses.
 *
 * The same words stand in each page's head, for hosts that send no headers, and in the headers of those that do.
 *
 * @param url from the site's root
 * @see Content Security Policy Level 3
 */
export function contentPolicy(url: string, { federation = [] }: Pick<Site, "federation">): string {
  const scripts = url === urls.search ? "'self' 'wasm-unsafe-eval'" : "'self'";
  const reading = url === urls.search || url === urls.catalogues ? federation.map((other) => other.url) : [];
  return Object.entries({
    "default-src": "'none'",
    "script-src": scripts,
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "media-src": "'self'",
    "frame-src": "'self'", // attached PDFs
    "connect-src": ["'self'", ...reading].join(" "),
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
