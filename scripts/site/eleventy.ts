import type { Report } from "../catalogue/index.js";
import nunjucks from "nunjucks";
import { text } from "../language/index.js";
import { alternatesOf, inEdition, languageLinks } from "./editions.js";
import { PageHead, type AssetNames, type HeadContext } from "./head.js";
import type { SitePages } from "./pages.js";
import { fileWithPrefix, outputFile, withPrefix } from "./urls.js";
import { headingOf, marked, textLanguage, writing } from "./written.js";

/** The part of Eleventy's configuration that the site uses. */
export interface EleventyConfig {
  addGlobalData(name: string, value: unknown): void;
  addFilter(name: string, filter: (value: string) => unknown): void;
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

/** Filters for addresses: a page's address leads to the page in the language that is rendered. */
export function useAddresses(eleventy: EleventyConfig): void {
  const { site, edition, assets } = rendering().head;
  const here = (url: string) => inEdition(url, edition);
  eleventy.addFilter("href", (url) => withPrefix(here(url), site.pathPrefix));
  eleventy.addFilter("asset", (url) => withPrefix(assetName(assets, url), site.pathPrefix));
  eleventy.addFilter("fileHref", (url) => fileWithPrefix(url, site.pathPrefix));
  eleventy.addFilter("absolute", (url) => site.url + withPrefix(here(url), site.pathPrefix));
  // Addresses that name their language already.
  eleventy.addFilter("plainHref", (url) => withPrefix(url, site.pathPrefix));
  eleventy.addFilter("plainAbsolute", (url) => site.url + withPrefix(url, site.pathPrefix));
  eleventy.addFilter("outputFile", (url) => outputFile(here(url)));
}

/** Filters for what editors wrote, and links to the same page in other languages. */
export function useLanguages(eleventy: EleventyConfig): void {
  const { site, edition, editions } = rendering().head;
  const manner = writing(site.traditionalTexts ?? false);
  eleventy.addGlobalData("edition", () => edition);
  /** The language of a report's text, where it is not the page's. */
  eleventy.addGlobalData("textLanguage", () => (manner.isForeign ? textLanguage : ""));
  eleventy.addFilter("own", (words) => new nunjucks.runtime.SafeString(marked(words, manner)));
  eleventy.addFilter("heading", (words) => new nunjucks.runtime.SafeString(headingOf(words, manner)));
  eleventy.addFilter("ownText", manner.written);
  eleventy.addFilter("alternates", (url) => alternatesOf(url, editions));
  eleventy.addFilter("languageLinks", (url) => languageLinks(url, editions));
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
