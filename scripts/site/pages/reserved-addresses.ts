import path from "node:path";
import { siteLocaleTags } from "../../i18n/index.js";
import { serviceWorker } from "../urls/assets.js";
import { dataUrls, listFiles } from "../urls/data-files.js";
import { reservedNames } from "./match-url.js";

/** Files of the root: data files, those of the list of all reports, and the service worker. */
const rootFiles = [
  ...Object.values(dataUrls).filter((url) => typeof url === "string"),
  ...Object.values(listFiles).map((name) => `/${name}`),
  `/${path.basename(serviceWorker, ".ts")}.js`,
]
  .map((url) => url.split("/").slice(1))
  .flatMap(([name = "", ...below]) => (below.length === 0 ? [name] : []));

/** First parts of addresses that the site itself has, whichever settings are on, in lower case. */
const firstParts = new Set(
  [...reservedNames, ...siteLocaleTags, ...rootFiles].map((name) => name.toLowerCase()),
);

/** `texts-2022.ndjson.gz`, and `_headers`, `.nojekyll` and others that hosts read. */
const ownForms = /^(?:texts-\d+\.ndjson\.gz|[._].*)$/;
/** Types of the files in the root, the manifest and its signatures included: no address of content begins with one. */
const rootFile = /^[^/]+\.(?:html|json|csv|xml|txt|jsonld|ndjson|xlsx|ttl|ics|sqlite|sig|minisig)$/;
/** Where the revisions of a report are compared. */
const historyPage = /^reports\/[^/]+\/[^/]+\/history(?:\/|$)/;

/**
 * Returns whether the site itself has an address, or may have it with other settings: its pages and lists, the folders of
 * languages, assets and the search index, data files, and compressed copies of those.
 *
 * @param address from the site's root: `/search/`; letter case is ignored
 */
export function isReservedAddress(address: string): boolean {
  const bare = address
    .normalize("NFC")
    .toLowerCase()
    .replace(/^\/|\/$/g, "");
  const [first = ""] = bare.split("/");
  const name = first.replace(/\.(?:gz|br)$/, "");
  if (bare === "" || ownForms.test(first) || rootFile.test(name) || historyPage.test(bare)) return true;
  return first !== "reports" && (firstParts.has(first) || firstParts.has(name));
}
