import { completeMessages, type CompleteMessages, type PartialSiteMessages } from "./complete.js";
import { zhCN, type SiteMessages } from "./zh-CN.js";

/**
 * The languages of the site's pages. To add one, add a file beside this one, whose messages may be incomplete, and an
 * entry here. The first language completes the others.
 */
const translations = {
  "zh-CN": () => Promise.resolve(zhCN),
  "zh-TW": async () => (await import("./zh-TW.js")).zhTW,
  en: async () => (await import("./en.js")).en,
} satisfies Record<string, () => Promise<PartialSiteMessages>>;

/** The tag of a language of pages (BCP 47). */
export type SiteLocaleTag = keyof typeof translations;

export const siteLocaleTags = Object.keys(translations) as [SiteLocaleTag, ...SiteLocaleTag[]];

const loaded = new Map<SiteLocaleTag, CompleteMessages>([["zh-CN", { messages: zhCN, missing: [] }]]);

/**
 * Loads the messages of some languages, which siteMessages then returns. Other languages are not loaded, to save time.
 */
export async function loadSiteMessages(tags: readonly SiteLocaleTag[]): Promise<void> {
  for (const tag of tags) {
    if (!loaded.has(tag)) loaded.set(tag, completeMessages(await translations[tag]()));
  }
}

/**
 * Returns the messages of a language; those not translated are in simplified Chinese.
 *
 * @throws Error for a language that was not loaded
 */
export function siteMessages(tag: SiteLocaleTag): SiteMessages {
  return loadedLocale(tag).messages;
}

/**
 * Returns the keys of the messages that a language does not translate.
 *
 * @throws Error for a language that was not loaded
 */
export function missingMessages(tag: SiteLocaleTag): readonly string[] {
  return loadedLocale(tag).missing;
}

function loadedLocale(tag: SiteLocaleTag): CompleteMessages {
  const locale = loaded.get(tag);
  if (!locale) throw new Error(`the messages of ${tag} are not loaded`);
  return locale;
}
