import { zhCN as cliZhCN, type CliMessages } from "./cli/zh-CN.js";
import { zhCN as siteZhCN, type SiteMessages } from "./site/zh-CN.js";

/** The languages of the commands and the editor; the first is the default. */
export const cliLocaleTags = ["zh-CN", "zh-TW", "en"] as const;
export type CliLocaleTag = (typeof cliLocaleTags)[number];

/** All messages of one language: those of the commands and the editor, and those of the pages that they quote. */
export type Messages = SiteMessages & CliMessages;

/** The messages of the default language. */
export const defaultMessages: Messages = { ...siteZhCN, ...cliZhCN };

/** Loads the messages of a language; only the default language is loaded with the program. */
export async function loadMessages(tag: CliLocaleTag): Promise<Messages> {
  if (tag === "en") {
    const [site, cli] = await Promise.all([import("./site/en.js"), import("./cli/en.js")]);
    return { ...site.en, ...cli.en };
  }
  if (tag === "zh-TW") {
    const [site, cli] = await Promise.all([import("./site/zh-TW.js"), import("./cli/zh-TW.js")]);
    return { ...site.zhTW, ...cli.zhTW };
  }
  return defaultMessages;
}

/** Returns the language of the messages. */
export function localeOf(messages: Messages): CliLocaleTag {
  return cliLocaleTags.find((tag) => tag === messages.tag) ?? cliLocaleTags[0];
}

/** Returns the tag of a language of the commands; undefined for any other text. */
export function cliLocaleTag(text: unknown): CliLocaleTag | undefined {
  return cliLocaleTags.find((tag) => tag === text);
}
