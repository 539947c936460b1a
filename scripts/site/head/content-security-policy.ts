import { forgeAddress, type AdminSettings, type Site } from "../../catalogue/index.js";
import { urls } from "../urls/urls.js";

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
  return written({
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
  });
}

/**
 * What the editor's page at /admin/ may do: its script is ours, but Decap CMS writes style elements of its own.
 *
 * @param admin the forge that it asks; without it, the page asks its own server alone
 */
export function adminPolicy(admin?: AdminSettings): string {
  const forge = admin ? [new URL(forgeAddress(admin).api).origin] : [];
  return written({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' blob:",
    "font-src": "'self' data:",
    "connect-src": ["'self'", "blob:", ...forge].join(" "),
    "base-uri": "'none'",
    "form-action": "'none'",
  });
}

function written(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
