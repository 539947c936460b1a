import type { Messages } from "../../i18n/index.js";
import type { Position } from "../diagnostic.js";
import type { YamlIssue } from "../yaml/nodes.js";
import { quoted } from "../yaml/repair-line.js";
import { list } from "./collection-types.js";
import { defineRecord, optional, required } from "./define.js";
import { oneLine } from "./scalar-types.js";
import { localized } from "./localized.js";
import { record } from "./read-record.js";
import type { FieldType, ValuesOf } from "./types.js";

/**
 * Pattern of an address as typed. Quotation marks, commas and semicolons are excluded because they have a meaning in
 * the pages' Content-Security-Policy, which contains these addresses; `@` because it would hide a user name and
 * password.
 */
const written = /^https?:\/\/[^\s/?#@'",;]+(?:\/[^\s?#@'",;]*)?$/;
/** Pattern of the address after URL parsing: a host that a Content-Security-Policy can name, and an encoded path. */
const read = /^https?:\/\/[a-z0-9.-]+(?::\d+)?\/(?:[\w.~%+-]+\/)*$/;

/** Matches a file name at the end of an address, such as index.html: the catalogue's files are not below it. */
const fileName = /(?<=[^/]\/)(?:index\.[^/]*|[^/]*\.(?:[sx]?html?|json|xml|txt|csv|php|jsp|aspx?|do))\/*$/i;

/** The address of a published catalogue, normalised as browsers do, with a trailing slash. */
const catalogueUrl: FieldType<string> = {
  shape: { type: "form", pattern: written },
  parse(node, messages) {
    if (node.kind !== "scalar")
      return { ok: false, issues: [{ position: node.position, ...messages.values.scalar }] };
    const url = written.test(node.value) ? normalUrl(node.value) : undefined;
    if (url === undefined)
      return {
        ok: false,
        issues: [{ position: node.position, ...messages.values.federatedUrl(node.value) }],
      };
    const folder = node.value.replace(fileName, "");
    if (folder !== node.value) {
      const words = messages.values.federatedFile(node.value, folder);
      return { ok: false, issues: [{ position: node.position, ...words, instead: quoted(folder) }] };
    }
    return { ok: true, value: url };
  },
};

/** Most characters of a catalogue's name. */
const longestName = 50;

/** Other published catalogues that the site searches, too. */
export const federatedCatalogueSchema = defineRecord("federationLabels", {
  name: required(oneLine(longestName), "甲县示例"),
  names: optional(localized(100, { name_en: "en", 英文名称: "en" }), { en: "Jia County" }),
  url: required(catalogueUrl, "https://jia.example.cn/gongkai/"),
});

export type FederatedCatalogue = ValuesOf<typeof federatedCatalogueSchema.fields>;

const catalogues = list(record(federatedCatalogueSchema), suggestCatalogue);

/** The list of these catalogues, in which names and addresses are unique. */
export const federation: FieldType<readonly FederatedCatalogue[]> = {
  shape: catalogues.shape,
  parse(node, messages) {
    const parsed = catalogues.parse(node, messages);
    if (!parsed.ok || node.kind !== "list") return parsed;
    const issues: YamlIssue[] = [];
    const seen = new Set<string>();
    parsed.value.forEach(({ name, url }, at) => {
      const position = node.items[at]?.position ?? node.position;
      for (const value of [name, url]) {
        if (seen.has(value))
          issues.push({ position, rule: "schema", ...messages.values.federatedTwice(value) });
        seen.add(value);
      }
    });
    return issues.length > 0 ? { ok: false, issues } : parsed;
  },
};

/** Names and addresses of the site itself, which other catalogues must not have. */
interface Own {
  readonly name: string;
  /** The site's own addresses: from site.yaml, and for this build. */
  readonly urls: readonly string[];
  readonly federation?: readonly FederatedCatalogue[] | undefined;
}

/** Returns issues for catalogues that are the site itself, or whose data browsers would not let its pages read. */
export function federationIssues(
  { name, urls, federation = [] }: Own,
  position: Position,
  messages: Messages,
): YamlIssue[] {
  const own = new Set(urls.flatMap((url) => normalUrl(url) ?? []));
  const isSecure = [...own].every((url) => url.startsWith("https:"));
  return federation.flatMap((catalogue): YamlIssue[] => {
    if (own.has(catalogue.url) || catalogue.name === name)
      return [{ position, rule: "schema", ...messages.values.federatedSelf(catalogue.name) }];
    if (isSecure && isRefused(catalogue.url)) {
      const words = messages.values.federatedInsecure(catalogue.name);
      return [{ position, rule: "schema", severity: "warning", ...words }];
    }
    return [];
  });
}

/** Returns an entry for an address that was written without a name; the host becomes the name. */
function suggestCatalogue(address: string): string | undefined {
  const folder = address.replace(fileName, "");
  const url = written.test(folder) ? normalUrl(folder) : undefined;
  if (url === undefined) return undefined;
  const name = new URL(url).hostname.slice(0, longestName);
  return `{ name: ${quoted(name)}, url: ${quoted(folder)} }`;
}

function normalUrl(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const { href } = new URL(`${value.replace(/(?<!\/)\/+$/, "")}/`);
  return read.test(href) ? href : undefined;
}

/**
 * Returns whether browsers block the address: pages loaded over HTTPS must not read over HTTP, except from the same
 * machine.
 */
function isRefused(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && hostname !== "localhost" && hostname !== "127.0.0.1";
}
