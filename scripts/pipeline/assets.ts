import { build as bundle } from "esbuild";
import { hash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { AssetNames } from "../site/index.js";

/** Files that pages name: a hash of their content is part of their name, so that browsers may keep them for ever. */
const hashed = [
  "layouts/styles/site.css",
  "layouts/components/search-page/search-page.ts",
  "layouts/components/search-form/search-box.ts",
  "layouts/components/reading/reading.ts",
  "layouts/components/report/report-page.ts",
];

/** Files with an address of their own, which others link to or load by name: browsers ask whether they changed. */
const fixed = [
  "layouts/components/search-form/suggestions.ts",
  "layouts/components/report/highlight.ts",
  "layouts/assets/favicon.svg",
  "layouts/assets/favicon.ico",
  "scripts/search/browser/search.ts",
];

/** Where browsers are to keep what was read: the worker stands at the site's root, since it may look no higher. */
const offline = {
  page: "layouts/components/offline/offline.ts",
  worker: "layouts/components/offline/service-worker.ts",
};

/** The page of other catalogues, where search covers them. */
const catalogues = [
  "layouts/components/catalogues/catalogues.ts",
  "layouts/components/catalogues/catalogues.css",
];

const common = { bundle: true, minify: true, target: "es2022", charset: "utf8", logLevel: "error" } as const;

/** Digits of a hash in a name; docs/deploying.md and the hosts' settings tell these names by them. */
const digits = 12;

/**
 * Bundles styles and browser code into `assets/`, the service worker where offline use is turned on, and what
 * the page of other catalogues needs where there are any. The same
 * sources give the same names and bytes in any folder.
 *
 * @returns where each of them stands, by the address that templates know it by (`/assets/site.css`)
 * @throws esbuild's error, or the file system's
 */
export async function bundleAssets(
  staging: string,
  { offline: isOffline = false, federation = false } = {},
): Promise<AssetNames> {
  const named = [...hashed, ...(isOffline ? [offline.page] : []), ...(federation ? catalogues : [])];
  const { outputFiles } = await bundle({
    ...common,
    define: { federated: String(federation) },
    entryPoints: [...named, ...fixed],
    entryNames: "[name]",
    loader: { ".svg": "copy", ".ico": "copy" },
    outdir: path.join(staging, "assets"),
    format: "esm",
    write: false,
  });
  await mkdir(path.join(staging, "assets"), { recursive: true });
  const marked = new Set(named.map((file) => path.parse(file).name));
  const names = new Map<string, string>();
  for (const { path: file, contents } of outputFiles) {
    const { base, name, ext } = path.parse(file);
    const digest = hash("sha256", contents, "hex").slice(0, digits);
    const own = marked.has(name) ? `${name}-${digest}${ext}` : base;
    await writeFile(path.join(staging, "assets", own), contents);
    names.set(`/assets/${base}`, `/assets/${own}`);
  }
  if (isOffline) {
    const kept = [...names.values()].filter((name) => /\.(css|js)$/.test(name)).map((name) => name.slice(1));
    const define = { assets: JSON.stringify(kept) };
    await bundle({ ...common, define, entryPoints: [offline.worker], outdir: staging, format: "iife" });
  }
  return names;
}
