import { build as bundle } from "esbuild";
import packageSettings from "../../package.json" with { type: "json" };
import { sha256 } from "../fs/index.js";
import { crc32 } from "../search/index.js";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  assetFolder,
  browserSupport,
  fixedAssets,
  hashedAssetName,
  hashedAssets,
  serviceWorker,
  type AssetNames,
  type AssetSetting,
} from "../site/index.js";

/** The oldest browsers in the form of the bundler: `chrome80`. */
const target = packageSettings.browserslist.map((line) => line.toLowerCase().replace(" >= ", ""));

const common = {
  bundle: true,
  minify: true,
  target,
  // esbuild lists destructuring as unsupported by Safari before 14.1 because of a rare fault there, and cannot transform
  // it.
  supported: { destructuring: true },
  inject: [browserSupport] as string[],
  charset: "utf8",
  logLevel: "error",
} as const;

/**
 * Bundles styles and browser code into `assets/`, and the service worker when offline use is enabled. The same sources
 * give the same names and bytes in any folder.
 *
 * @param settings the enabled settings of site.yaml
 * @returns the address of each file, by the address that templates use (`/assets/site.css`)
 * @throws esbuild's error, or the file system's
 */
export async function bundleAssets(
  staging: string,
  settings: ReadonlySet<AssetSetting> = new Set(),
): Promise<AssetNames> {
  const hashed = hashedAssets(settings);
  const { outputFiles } = await bundle({
    ...common,
    define: { federated: String(settings.has("federation")) },
    entryPoints: [...hashed, ...fixedAssets],
    entryNames: "[name]",
    loader: { ".svg": "copy", ".ico": "copy" },
    outdir: path.join(staging, assetFolder),
    format: "esm",
    write: false,
  });
  await mkdir(path.join(staging, assetFolder), { recursive: true });
  const hashedStems = new Set(hashed.map((file) => path.parse(file).name));
  const names = new Map<string, string>();
  const checksums = new Map<string, number>();
  for (const { path: file, contents } of outputFiles) {
    const { base, name, ext } = path.parse(file);
    const written = hashedStems.has(name) ? hashedAssetName(name, ext, sha256(contents)) : base;
    await writeFile(path.join(staging, assetFolder, written), contents);
    names.set(`/${assetFolder}/${base}`, `/${assetFolder}/${written}`);
    if (/\.(css|js)$/.test(written)) checksums.set(`${assetFolder}/${written}`, crc32(contents));
  }
  if (settings.has("offline")) {
    const define = { assets: JSON.stringify(Object.fromEntries(checksums)) };
    await bundle({ ...common, define, entryPoints: [serviceWorker], outdir: staging, format: "iife" });
  }
  return names;
}
