import type { Site } from "../../catalogue/index.js";

/** The files of `/assets/`: what each is made from, and which of them have a hash of their content in their name. */

/** One file of `/assets/`. */
interface Asset {
  /** Path of the style sheet or script, from the repository's root. */
  readonly source: string;
  /** The setting of site.yaml that enables it; undefined for a file of every site. */
  readonly setting?: AssetSetting;
}

/** Settings of site.yaml that add files to pages. */
export type AssetSetting = "offline" | "federation";

/** Returns those of these settings that are enabled on a site. */
export function assetSettings({ offline, federation }: Pick<Site, AssetSetting>): Set<AssetSetting> {
  return new Set([
    ...(offline ? (["offline"] as const) : []),
    ...(federation ? (["federation"] as const) : []),
  ]);
}

export const assetFolder = "assets";

/**
 * Styles and scripts of pages. Their names contain a hash of their content, so that browsers may keep them for ever.
 */
const hashed: readonly Asset[] = [
  { source: "layouts/styles/site.css" },
  { source: "layouts/components/search-page/search-page.ts" },
  { source: "layouts/components/search-form/search-box.ts" },
  { source: "layouts/components/reading/reading.ts" },
  { source: "layouts/components/report/report-page.ts" },
  { source: "layouts/components/table/tables.ts" },
  { source: "layouts/components/offline/offline.ts", setting: "offline" },
  { source: "layouts/components/catalogues/catalogues.ts", setting: "federation" },
  { source: "layouts/components/catalogues/catalogues.css", setting: "federation" },
];

/**
 * Files that others link to or load by name: their addresses are fixed, and browsers check whether they have changed.
 */
export const fixedAssets: readonly string[] = [
  "layouts/components/search-form/suggestions.ts",
  "layouts/components/report/highlight.ts",
  "layouts/components/report/read-aloud.ts",
  "layouts/components/report/docx/docx.ts",
  "layouts/components/reading/settings-panel.ts",
  "layouts/components/reading/line-guide.ts",
  "layouts/assets/favicon.svg",
  "layouts/assets/favicon.ico",
  "scripts/search/browser/search.ts",
];

/** Functions that the oldest supported browsers lack. The bundler puts it into every script. */
export const browserSupport = "layouts/browser-support.ts";

/**
 * Stores pages for offline use. It is written to the site's root, since a service worker only serves pages below its
 * own address.
 */
export const serviceWorker = "layouts/components/offline/service-worker.ts";

/** Returns the sources of the files with a hash in their name. */
export function hashedAssets(settings: ReadonlySet<AssetSetting>): string[] {
  return hashed
    .filter(({ setting }) => setting === undefined || settings.has(setting))
    .map(({ source }) => source);
}

/** Hexadecimal digits of the SHA-256 hash in a name. */
const digits = 12;

/**
 * Returns a file's name with a hash of its content, `site-0123456789ab.css`.
 *
 * @param hash in hexadecimal digits
 */
export function hashedAssetName(name: string, extension: string, hash: string): string {
  return `${name}-${hash.slice(0, digits)}${extension}`;
}

/** Matches paths of files with a hash in their name, from the site's root and without a leading slash. */
export const hashedAssetFiles = new RegExp(`^${assetFolder}/[^/]+-[0-9a-f]{${digits}}\\.(?:css|js)$`);

/** The beginnings of these paths, up to the hash: `assets/site-`. Without duplicates. */
export const hashedAssetStarts: readonly string[] = [
  ...new Set(hashed.map(({ source }) => `${assetFolder}/${stem(source)}-`)),
];

/** Returns a file's name without its folder and extension. */
function stem(source: string): string {
  return source.slice(source.lastIndexOf("/") + 1, source.lastIndexOf("."));
}
