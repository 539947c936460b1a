import { build as bundle } from "esbuild";
import path from "node:path";

/** What browsers fetch beside pages: the style sheet, and the search module and page as files of their own. */
const entryPoints = [
  "layouts/styles/site.css",
  "layouts/components/search-page/search-page.ts",
  "scripts/search/browser/search.ts",
];

/** Bundles styles and browser code into `assets/`. */
export async function bundleAssets(staging: string): Promise<void> {
  await bundle({
    entryPoints,
    entryNames: "[name]",
    outdir: path.join(staging, "assets"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "error",
  });
}
