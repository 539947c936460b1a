import { contentLanguage, type Report } from "../../catalogue/index.js";
import { longestQuery, withPageChecksum } from "../../search/index.js";
import nunjucks from "nunjucks";
import { missingMessages, siteMessages } from "../../i18n/index.js";
import { alternatesOf, inLocale, languageLinks } from "../urls/locale-urls.js";
import { PageHead } from "../head/head.js";
import type { ViewsByTemplate } from "../pages/page-views.js";
import type { SiteView } from "../views/index.js";
import { templates } from "./nunjucks.js";
import { fileWithPrefix, outputFile, withPrefix } from "../urls/urls.js";
import { markFallbacks } from "../i18n/mark-fallbacks.js";
import { headingOf, marked, markLanguage, type LanguageMarking } from "../i18n/mark-language.js";
import type { AssetNames, HeadContext } from "../context.js";

/** The part of Eleventy's configuration that the site uses. */
export interface EleventyConfig {
  addGlobalData(name: string, value: unknown): void;
  addExtension(extension: string, engine: TemplateEngine): void;
  addTransform(name: string, transform: (page: string) => string): void;
  setUseGitIgnore(use: boolean): void;
  setUseTemplateCache(use: boolean): void;
  readonly benchmarkManager: { get(group: string): { setMinimumThresholdMs(milliseconds: number): void } };
}

/** An engine that Eleventy calls for files of a kind. */
interface TemplateEngine {
  readonly compile: Compile;
  readonly compileOptions: { readonly cache: boolean; readonly permalink: Compile };
}

type Compile = typeof templates.compile;

/** The input of one run of Eleventy. */
export interface Rendering {
  readonly head: HeadContext;
  readonly site: SiteView;
  /** The reports whose pages are among the views. */
  readonly reports?: readonly Report[];
  readonly views: ViewsByTemplate;
}

let current: Rendering | undefined;

/** Sets what the next run of Eleventy renders. */
export function renderNext(rendering: Rendering): void {
  current = rendering;
}

/**
 * Makes Eleventy create a page for each view, and gives templates their data; a misspelt name stops the build. The
 * front matter of a template names its views: `views.home` for home.njk.
 */
export function usePages(eleventy: EleventyConfig): void {
  eleventy.setUseGitIgnore(false);
  const { head, site, reports = [], views } = rendering();
  eleventy.addGlobalData("views", () => Object.fromEntries(views));
  templates.read({
    site,
    t: siteMessages(head.locale.language),
    pageHead: new PageHead(head, reports),
    locale: head.locale,
    longestQuery,
    /** The language of a report's text, when it differs from the page's. */
    textLanguage: markingOf(head).isForeign ? contentLanguage : "",
  });
}

/** Marks messages in simplified Chinese on pages in a language that does not translate them. */
export function useFallbacks(eleventy: EleventyConfig): void {
  const { language } = rendering().head.locale;
  if (missingMessages(language).length > 0) eleventy.addTransform("fallbacks", markFallbacks);
}

/** Writes the checksum of each page into it if offline use is turned on. */
export function useChecksums(eleventy: EleventyConfig): void {
  if (rendering().site.offline) eleventy.addTransform("checksum", withPageChecksum);
}

/** Prevents Eleventy from printing, in English, what was slow on a busy machine; only the command prints messages. */
export function useSilence(eleventy: EleventyConfig): void {
  eleventy.benchmarkManager.get("Configuration").setMinimumThresholdMs(0); // nothing counts as slow
}

/** Makes Eleventy use the compiled templates of this process; it would compile them for each page and each run. */
export function useTemplates(eleventy: EleventyConfig): void {
  const compile: Compile = (source, file) => templates.compile(source, file);
  // Eleventy's cache would keep the compiled templates of each run, with all data of the run.
  eleventy.setUseTemplateCache(false);
  eleventy.addExtension("njk", { compile, compileOptions: { cache: false, permalink: compile } });
}

/** Clears the cache of templates. A process that renders again calls this when templates may have changed. */
export function forgetTemplates(): void {
  templates.forget();
}

/** Filters for addresses: the address of a page leads to its version in the rendered language. */
export function useAddresses(): void {
  const { site, locale, assets } = rendering().head;
  const here = (url: string) => inLocale(url, locale);
  templates.addFilter("href", (url) => withPrefix(here(url), site.pathPrefix));
  templates.addFilter("asset", (url) => withPrefix(assetName(assets, url), site.pathPrefix));
  templates.addFilter("fileHref", (url) => fileWithPrefix(url, site.pathPrefix));
  templates.addFilter("absolute", (url) => site.url + withPrefix(here(url), site.pathPrefix));
  // For addresses that already contain their language.
  templates.addFilter("plainHref", (url) => withPrefix(url, site.pathPrefix));
  templates.addFilter("plainAbsolute", (url) => site.url + withPrefix(url, site.pathPrefix));
  templates.addFilter("outputFile", (url) => outputFile(here(url)));
}

/** Filters for text of editors, and links to the same page in other languages. */
export function useLanguages(): void {
  const { head } = rendering();
  const marking = markingOf(head);
  templates.addFilter("own", (words) => new nunjucks.runtime.SafeString(marked(words, marking)));
  templates.addFilter("heading", (words) => new nunjucks.runtime.SafeString(headingOf(words, marking)));
  templates.addFilter("ownText", marking.localized);
  templates.addFilter("alternates", (url) => alternatesOf(url, head.locales));
  templates.addFilter("languageLinks", (url) => languageLinks(url, head.locales));
}

function markingOf({ site, locale }: HeadContext): LanguageMarking {
  return markLanguage(site.traditionalTexts, siteMessages(locale.language));
}

/**
 * Returns the name of an asset with its hash.
 *
 * @throws Error for a name that is not among the assets, since the page would refer to a missing file
 */
function assetName(assets: AssetNames, url: string): string {
  const name = assets.get(url);
  if (name === undefined) throw new Error(`${url} is not among the assets (scripts/pipeline/assets.ts)`);
  return name;
}

function rendering(): Rendering {
  if (!current) throw new Error("no catalogue was loaded: run npm run build");
  return current;
}
