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

/** Bundles styles and browser code into `assets/`. */
export async function bundleAssets(staging: string): Promise<void> {
  await bundle({
    entryPoints,
    entryNames: "[name]",
    loader: { ".svg": "copy", ".ico": "copy" },
    outdir: path.join(staging, "assets"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "error",
  });
}
