import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Catalogue } from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";
import { hashedStarts } from "./hashed-files.js";
import { nginxConfig, type NginxSettings } from "./nginx.js";
import { pagePolicies } from "./policy.js";
import { redirectsOf } from "./redirects.js";
import { headersFile, mostRedirects, redirectsFile } from "./static-hosts.js";

/** Where the site will be served. */
export type ServerOptions = Pick<NginxSettings, "root" | "port" | "brotli"> & {
  /** Replaces the host in site.yaml's `url`. */
  readonly host?: string | undefined;
};

/**
 * Writes settings for servers and hosts into a folder outside of the site: `nginx.conf` for nginx; `_headers` and
 * `_redirects` for hosts that read them from the site's root, to which the publishing workflow copies them.
 *
 * @returns notes on them, as messages
 * @throws the file system's error
 */
export async function writeHosting(
  catalogue: Catalogue,
  folder: string,
  server: ServerOptions,
  messages: Messages,
): Promise<string[]> {
  const { site } = catalogue;
  const redirects = redirectsOf(catalogue);
  const policies = pagePolicies(site);
  const settings: NginxSettings = {
    ...server,
    host: server.host ?? new URL(site.url).hostname,
    pathPrefix: site.pathPrefix,
    policies,
    redirects,
    languageFolders: site.languages.slice(1).map((language) => `${language}/`),
  };
  await mkdir(folder, { recursive: true });
  const files = {
    "nginx.conf": nginxConfig(settings, messages),
    _headers: headersFile(site.pathPrefix, policies, hashedStarts),
    _redirects: redirectsFile(redirects),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  return redirects.length > mostRedirects
    ? [messages.hosting.tooManyRedirects(redirects.length, mostRedirects)]
    : [];
}
