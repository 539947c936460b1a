import type { Site } from "../catalogue/index.js";
import {
  allPageKinds,
  contentPolicy,
  hasPage,
  inLocale,
  isTurnedOn,
  localesOf,
  mainUrl,
  urls,
  type PolicyName,
} from "../site/index.js";

/** Headers of every response. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/**
 * Pages of other sites may read open data, the search index and pages, but nothing below `closed`, where editors sign
 * in.
 */
export const openAccess = {
  header: "Access-Control-Allow-Origin",
  value: "*",
  closed: urls.editor.slice(1),
} as const;

/** Value of `Strict-Transport-Security`, sent over HTTPS only: browsers use HTTPS for a year. */
export const strictTransport = "max-age=31536000";

/** The part of the policy that a meta tag cannot contain: which sites may show the page in a frame. */
const frames = "frame-ancestors 'self'";

/** Policies of pages: the usual one, and the exceptions by folder below the site's root. */
export interface PagePolicies {
  readonly usual: string;
  readonly special: ReadonlyMap<string, string>;
}

/** Returns the policies of a site's pages, in each of its locales. */
export function pagePolicies(site: Site): PagePolicies {
  const policy = (name: PolicyName) => `${contentPolicy(name, site)}; ${frames}`;
  // When two policies apply, both must allow a request, so that a header for all pages would forbid what the editor's
  // own page allows.
  const special = localesOf(site, 0).flatMap((locale) =>
    allPageKinds.flatMap((kind): [string, string][] => {
      const url = mainUrl(kind);
      if (!kind.policy || !isTurnedOn(kind, site) || !hasPage(locale, url)) return [];
      return [[inLocale(url, locale).slice(1), policy(kind.policy)]];
    }),
  );
  return { usual: policy("strict"), special: new Map(special) };
}
