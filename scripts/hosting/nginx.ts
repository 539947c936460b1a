import type { Messages } from "../i18n/index.js";
import { mediaTypes, mediaTypesByName, sha256, textMediaTypes } from "../fs/index.js";
import { caching } from "./files.js";
import { hashedFiles } from "./hashed-files.js";
import { commonHeaders, openAccess, strictTransport, type PagePolicies } from "./policy.js";
import type { Redirect } from "./redirects.js";

/** The input of an nginx configuration. */
export interface NginxSettings {
  /** The site's folder as nginx sees it. */
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** Starts and ends with a slash. */
  readonly pathPrefix: string;
  readonly policies: PagePolicies;
  readonly redirects: readonly Redirect[];
  /** The folders of the languages beside the first, each with a slash: `en/`. */
  readonly languageFolders: readonly string[];
  /** Whether nginx has the module for `.br` files. */
  readonly brotli: boolean;
}

/**
 * Returns a file for nginx's `conf.d`: the settings of the site inside of `http`, and its server.
 *
 * Values that differ between files come from maps, which nginx evaluates once for each request; everything else is
 * nginx's default way of serving files.
 */
export function nginxConfig(settings: NginxSettings, messages: Messages): string {
  const { root, host, port, pathPrefix, policies, brotli } = settings;
  const types = Object.entries(mediaTypes).sort(([a], [b]) => (a < b ? -1 : 1));
  const textTypes = [...textMediaTypes].filter((type) => type !== mediaTypes.html).join(" ");
  const variable = variables(settings);
  const prefix = escapeRegExp(pathPrefix);
  const headers = Object.entries(commonHeaders).map(
    ([name, value]) => `add_header ${name} ${quote(value)} always;`,
  );
  // With a prefix, the folder is served by an alias, since its own path does not contain the prefix.
  const folder = root.replace(/(?<!\/)\/+$/, "");
  const filesDirective = pathPrefix === "/" ? `root ${quote(root)};` : `alias ${quote(`${folder}/`)};`;
  // A page opened before a publication requests files of its own release.
  const kept = ["assets/", "search-index/"].map((name) => {
    const own = pathPrefix === "/" ? filesDirective : `alias ${quote(`${folder}/${name}`)};`;
    return `  location ^~ ${pathPrefix}${name} { ${own} error_page 404 = @gongkai_previous; }`;
  });
  const named = Object.entries(mediaTypesByName).map(([name, type]) => {
    const file = escapeRegExp(name);
    const [pattern, found] =
      pathPrefix === "/" ? [`/${file}$`, ""] : [`^${prefix}(.*${file})$`, ` alias ${quote(`${folder}/$1`)};`];
    return `    location ~ ${quote(pattern)} {${found} types { } default_type ${type}; }`;
  });
  return `# ${messages.hosting.generated}
${hashSizes(settings)}
map $uri ${variable.cache} {
  default ${quote(caching.asked)};
${hashedFiles.map((names) => `  ${quote(`~^${prefix}${bare(names)}`)} ${quote(caching.hashed)};`).join("\n")}
}
map $uri ${variable.policy} {
  default "";
${[...policies.special].map(([page, policy]) => `  ${quote(`${pathPrefix}${page}index.html`)} ${quote(policy)};`).join("\n")}
  "~\\.html$" ${quote(policies.usual)};
}
map $uri ${variable.access} {
  default ${quote(openAccess.value)};
  ${quote(`~^${prefix}${openAccess.closed}`)} "";
}
map $scheme ${variable.transport} {
  default "";
  https ${quote(strictTransport)};
}
map $uri ${variable.missing} {
  default ${quote(`${pathPrefix}404.html`)};
${settings.languageFolders.map((name) => `  ${quote(`~^${prefix}${escapeRegExp(name)}`)} ${quote(`${pathPrefix}${name}404.html`)};`).join("\n")}
}
map $uri ${variable.redirect} {
  default "";
${settings.redirects.map(({ from, to }) => `  ${quote(from)} ${quote(to)};`).join("\n")}
}

server {
  listen ${port};
  server_name ${host};
  server_tokens off;
  # Files are looked up once a second at most; a change of release is seen in that time.
  open_file_cache max=10000 inactive=60s;
  open_file_cache_valid 1s;
  open_file_cache_min_uses 2;
  absolute_redirect off;
  charset utf-8;
  charset_types ${textTypes};
  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 1024;
  gzip_types ${textTypes} ${mediaTypes.ico};
${brotli ? "  brotli_static on;\n" : ""}  types {
${types.map(([extension, type]) => `    ${type} ${extension};`).join("\n")}
  }
  default_type ${mediaTypes.bin};

  error_page 404 ${variable.missing};
  error_page 403 =404 ${variable.missing}; # a folder without a page
  recursive_error_pages on; # for what the release before did not have either
  add_header Cache-Control ${variable.cache} always;
  add_header Content-Security-Policy ${variable.policy} always;
  add_header Strict-Transport-Security ${variable.transport} always;
  add_header ${openAccess.header} ${variable.access} always;
  ${headers.join("\n  ")}

  if (${variable.redirect}) {
    return 301 ${variable.redirect};
  }
${kept.join("\n")}
  location @gongkai_previous {
    rewrite ${quote(`^${prefix}(.*)$`)} /$1 break;
    root ${quote(`${folder}.previous`)};
  }
  location ${pathPrefix} {
    ${filesDirective}
    index index.html;
${named.join("\n")}
  }
}
`;
}

/** Returns names of variables for this site alone, so that several sites in one nginx do not share them. */
function variables({ host, port, pathPrefix }: NginxSettings) {
  const site = sha256(`${host}:${port}${pathPrefix}`).slice(0, 8);
  const named = (name: string) => `$gongkai_${name}_${site}`;
  return {
    cache: named("cache"),
    policy: named("policy"),
    access: named("access"),
    transport: named("transport"),
    missing: named("missing"),
    redirect: named("redirect"),
  };
}

/** Returns directives for larger hash tables where needed: nginx sizes them for few short keys; aliases may be long. */
function hashSizes({ redirects, policies, pathPrefix }: NginxSettings): string {
  const pages = [...policies.special.keys()].map((page) => `${pathPrefix}${page}index.html`);
  const keys = [...pages, ...redirects.map(({ from }) => from)];
  const longest = keys.reduce((most, key) => Math.max(most, Buffer.byteLength(key)), 0);
  if (longest <= 40 && redirects.length <= 1000) return "";
  const bucket = 2 ** Math.ceil(Math.log2(longest + 32));
  const size = 2 ** Math.ceil(Math.log2(Math.max(2048, redirects.length * 2)));
  return `map_hash_bucket_size ${bucket};\nmap_hash_max_size ${size};\n`;
}

/**
 * Returns a value in nginx's syntax. A dollar sign, which starts a variable, cannot be written; addresses encode it.
 */
function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}

function escapeRegExp(value: string): string {
  return value.replace(/[.*+?^{}()|[\]\\]/g, "\\$&");
}

/** Returns the source of a regular expression without its `^`, for use in a longer one. */
function bare(expression: RegExp): string {
  return expression.source.replace(/^\^/, "").replaceAll("\\/", "/");
}
