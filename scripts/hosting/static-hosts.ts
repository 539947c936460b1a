import { caching } from "./files.js";
import { commonHeaders, openAccess, strictTransport, type PagePolicies } from "./policy.js";
import type { Redirect } from "./redirects.js";

/** Most redirects that Cloudflare Pages reads from a file; at other aliases the site's own pages redirect readers. */
export const mostRedirects = 2000;

/**
 * Returns `_headers`, as read by Cloudflare Pages and Netlify. Their patterns cannot match a hash, so a rule names the
 * beginning of a path; browsers revalidate every file that no such rule matches.
 *
 * @param hashed the beginnings of paths up to their hash, such as `assets/site-`
 */
export function headersFile(
  pathPrefix: string,
  { usual, special }: PagePolicies,
  hashed: readonly string[],
): string {
  const rules: [string, Record<string, string>][] = [
    [
      `${pathPrefix}*`,
      {
        ...commonHeaders,
        [openAccess.header]: openAccess.value,
        "Strict-Transport-Security": strictTransport,
        "Cache-Control": caching.asked,
        "Content-Security-Policy": usual,
      },
    ],
    // A later rule adds to an earlier one, and two policies would both apply, so the first is removed.
    ...[...special].map(([page, policy]): [string, Record<string, string>] => [
      `${pathPrefix}${page}*`,
      { "! Content-Security-Policy": "", "Content-Security-Policy": policy },
    ]),
    [`${pathPrefix}${openAccess.closed}*`, { [`! ${openAccess.header}`]: "" }],
    ...hashed.map((start): [string, Record<string, string>] => [
      `${pathPrefix}${start}*`,
      { "! Cache-Control": "", "Cache-Control": caching.hashed },
    ]),
  ];
  return rules.map(([pattern, headers]) => `${pattern}\n${lines(headers)}`).join("\n");
}

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${value === "" ? name : `${name}: ${value}`}\n`)
    .join("");
}

/** Returns `_redirects`, as read by Cloudflare Pages and Netlify. */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects
    .slice(0, mostRedirects)
    .map(({ from, to }) => `${encodeURI(from)} ${to} 301\n`)
    .join("");
}
