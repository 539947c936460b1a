import { text } from "../language/index.js";
import type { SiteContext } from "./context.js";
import { PageHead } from "./head.js";
import { sitePages, type SitePages } from "./pages.js";
import { outputFile, withPrefix } from "./urls.js";

/** The part of Eleventy's configuration that the site uses. */
export interface EleventyConfig {
  addGlobalData(name: string, value: unknown): void;
  addFilter(name: string, filter: (value: string) => string): void;
  setNunjucksEnvironmentOptions(options: { throwOnUndefined: boolean; autoescape: boolean }): void;
  setUseGitIgnore(use: boolean): void;
}

let current: SiteContext | undefined;

/** Says which catalogue the next run of Eleventy renders. */
export function renderNext(context: SiteContext): void {
  current = context;
}

/** The views of the catalogue that is being rendered. */
export function useCatalogue(eleventy: EleventyConfig): SitePages {
  eleventy.setUseGitIgnore(false);
  return sitePages(context());
}

/** Hands the views and the words to the templates; a misspelt name stops the build. */
export function usePages(eleventy: EleventyConfig, pages: SitePages): void {
  eleventy.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });
  for (const [name, view] of Object.entries(pages)) eleventy.addGlobalData(name, () => view as unknown);
  eleventy.addGlobalData("t", () => text);
  eleventy.addGlobalData("pageHead", () => new PageHead(context()));
}

/** Filters for addresses. */
export function useAddresses(eleventy: EleventyConfig): void {
  const { site } = context().catalogue;
  eleventy.addFilter("href", (url) => withPrefix(url, site.pathPrefix));
  eleventy.addFilter("absolute", (url) => site.url + withPrefix(url, site.pathPrefix));
  eleventy.addFilter("outputFile", outputFile);
}

function context(): SiteContext {
  if (!current) throw new Error("no catalogue was loaded: run npm run build");
  return current;
}
