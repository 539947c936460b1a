import { build as bundle } from "esbuild";
import path from "node:path";

/** What browsers fetch beside pages: the style sheet, and the search module and page as files of their own. */
const entryPoints = [
  "layouts/styles/site.css",
  "layouts/components/search-page/search-page.ts",
  "layouts/components/search-form/search-box.ts",
  "layouts/components/search-form/suggestions.ts",
  "layouts/components/reading/reading.ts",
  "layouts/components/report/report-page.ts",
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

const common = { bundle: true, minify: true, target: "es2022", charset: "utf8", logLevel: "error" } as const;

/** Bundles styles and browser code into `assets/`, and the service worker where offline use is turned on. */
export async function bundleAssets(staging: string, { offline: isOffline = false } = {}): Promise<void> {
  await bundle({
    ...common,
    entryPoints: isOffline ? [...entryPoints, offline.page] : entryPoints,
    entryNames: "[name]",
    loader: { ".svg": "copy", ".ico": "copy" },
    outdir: path.join(staging, "assets"),
    format: "esm",
  });
  if (isOffline) await bundle({ ...common, entryPoints: [offline.worker], outdir: staging, format: "iife" });
}
