import type { Site } from "../catalogue/index.js";
import { adminPolicy, contentPolicy, urls } from "../site/index.js";

/** Headers that every answer carries, whatever it is. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/**
 * Open data, the search index and pages may be read by pages of other sites; what is below `closed` may not: there
 * editors sign in.
 */
export const openAccess = { header: "Access-Control-Allow-Origin", value: "*", closed: "admin/" } as const;

/** Sent over HTTPS alone: browsers then ask for nothing else for a year. */
export const strictTransport = "max-age=31536000";

/** What the header says beyond the pages' own meta tag, which cannot: who may show a page in a frame. */
const frames = "frame-ancestors 'self'";

/** Policies of pages: of all, and of those that may do more, by where these stand below the site's root. */
export interface PagePolicies {
  readonly usual: string;
  readonly special: ReadonlyMap<string, string>;
}

/** The policies of a site's pages, in each of its languages. */
export function pagePolicies(site: Pick<Site, "languages" | "federation" | "admin">): PagePolicies {
  const policy = (url: string) => `${contentPolicy(url, site)}; ${frames}`;
  const [, ...others] = site.languages;
  const pages = [urls.search, ...(site.federation ? [urls.catalogues] : [])];
  const special = ["", ...others.map((language) => `${language}/`)].flatMap((edition) =>
    pages.map((url) => [edition + url.slice(1), policy(url)] as const),
  );
  // Two policies both hold, so that a header for all pages would forbid the editor what its own page allows.
  const admin = site.admin ? [[openAccess.closed, `${adminPolicy(site.admin)}; ${frames}`] as const] : [];
  return { usual: policy(urls.home), special: new Map([...special, ...admin]) };
}
