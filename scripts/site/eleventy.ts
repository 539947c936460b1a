import type { Report } from "../catalogue/index.js";
import { text } from "../language/index.js";
import { PageHead, type AssetNames, type HeadContext } from "./head.js";
import type { SitePages } from "./pages.js";
import { fileWithPrefix, outputFile, withPrefix } from "./urls.js";

/** The part of Eleventy's configuration that the site uses. */
export interface EleventyConfig {
  addGlobalData(name: string, value: unknown): void;
  addFilter(name: string, filter: (value: string) => string): void;
  setNunjucksEnvironmentOptions(options: { throwOnUndefined: boolean; autoescape: boolean }): void;
  setUseGitIgnore(use: boolean): void;
}

/** What one run of Eleventy renders: all views, or the reports of a unit and the site's own words. */
export interface Rendering {
  readonly head: HeadContext;
  /** The reports whose pages are among the views. */
  readonly reports?: readonly Report[];
  readonly views: Partial<SitePages>;
}

let current: Rendering | undefined;

/** Says what the next run of Eleventy renders. */
export function renderNext(rendering: Rendering): void {
  current = rendering;
}

/** The views that are being rendered. */
export function useCatalogue(eleventy: EleventyConfig): Partial<SitePages> {
  eleventy.setUseGitIgnore(false);
  return rendering().views;
}

/** Hands the views and the words to the templates; a misspelt name stops the build. */
export function usePages(eleventy: EleventyConfig, pages: Partial<SitePages>): void {
  eleventy.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });
  for (const [name, view] of Object.entries(pages)) eleventy.addGlobalData(name, () => view as unknown);
  eleventy.addGlobalData("t", () => text);
  const { head, reports = [] } = rendering();
  eleventy.addGlobalData("pageHead", () => new PageHead(head, reports));
}

/** Filters for addresses. */
export function useAddresses(eleventy: EleventyConfig): void {
  const { site, assets } = rendering().head;
  eleventy.addFilter("href", (url) => withPrefix(url, site.pathPrefix));
  eleventy.addFilter("asset", (url) => withPrefix(assetName(assets, url), site.pathPrefix));
  eleventy.addFilter("fileHref", (url) => fileWithPrefix(url, site.pathPrefix));
  eleventy.addFilter("absolute", (url) => site.url + withPrefix(url, site.pathPrefix));
  eleventy.addFilter("outputFile", outputFile);
}

/** @throws Error for a name that no file of `assets/` has: a page must not ask for what is not there */
function assetName(assets: AssetNames, url: string): string {
  const name = assets.get(url);
  if (name === undefined) throw new Error(`${url} is not among the assets (scripts/build/assets.ts)`);
  return name;
}

function rendering(): Rendering {
  if (!current) throw new Error("no catalogue was loaded: run npm run build");
  return current;
}
