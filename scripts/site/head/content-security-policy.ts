import { forgeAddress, type AdminSettings, type Site } from "../../catalogue/index.js";
import type { PolicyName } from "../pages/page-kind.js";

/** The settings of site.yaml that policies depend on. */
export type PolicySettings = Pick<Site, "federation" | "admin">;

/**
 * Returns the Content-Security-Policy of a page: what a browser may load and run on it.
 *
 * - `strict`: files of the site itself, and no inline scripts or styles.
 * - `search`: also WebAssembly, which search compiles, and data of the other catalogues that the site searches.
 * - `federation`: also data of these catalogues.
 * - `editor`: see `adminPolicy`.
 *
 * A page's head contains the same policy as the headers for hosts, since some hosts send no headers.
 *
 * @see Content Security Policy Level 3
 */
export function contentPolicy(name: PolicyName, { federation = [], admin }: PolicySettings): string {
  if (name === "editor") return adminPolicy(admin);
  const scripts = name === "search" ? "'self' 'wasm-unsafe-eval'" : "'self'";
  const reading = name === "strict" ? [] : federation.map((other) => other.url);
  return joinDirectives({
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
 * Returns the policy of the editor's page at /admin/. Its script is bundled by the build, but Decap CMS adds inline
 * styles.
 *
 * @param admin the git host to which it sends requests; undefined when it sends them only to its own server
 */
export function adminPolicy(admin?: AdminSettings): string {
  const forge = admin ? [new URL(forgeAddress(admin).api).origin] : [];
  return joinDirectives({
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

function joinDirectives(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
