import { urls } from "./urls.js";

/**
 * What a page's browser may load and run: files of the site itself, and no script or style written into a page. Search
 * compiles WebAssembly, and it alone.
 *
 * The same words stand in each page's head, for hosts that send no headers, and in the headers of those that do.
 *
 * @param url from the site's root
 * @see Content Security Policy Level 3
 */
export function contentPolicy(url: string): string {
  const scripts = url === urls.search ? "'self' 'wasm-unsafe-eval'" : "'self'";
  return Object.entries({
    "default-src": "'none'",
    "script-src": scripts,
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
