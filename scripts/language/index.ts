import { zhCN, type Language } from "./zh-CN.js";

export { apiWords, type ApiLanguage, type ApiWords } from "./api.js";
export type { Language } from "./zh-CN.js";
export { documentWords } from "./documents.js";
export { UserError } from "./errors.js";
export { writtenLabels, type LabelSet } from "./labels.js";
export { reasonOf } from "./reason.js";

/** The languages that the program speaks; the first is the one it speaks unless told otherwise. */
export const languageTags = ["zh-CN", "zh-TW", "en"] as const;
export type LanguageTag = (typeof languageTags)[number];

/**
 * The words of the program, in the language that it speaks at the moment. Read it when something is said, never when a
 * module is loaded: what is read then stays in the first language.
 */
export let text: Language = zhCN;

/** From now on the program speaks this language. */
export async function speak(tag: LanguageTag): Promise<void> {
  text = await wordsOf(tag);
}

/**
 * Does some work in a language, such as the pages of it, and goes back to the language before.
 *
 * There is one language at a time: pieces of work in different languages follow each other.
 */
export async function speaking<T>(tag: LanguageTag, work: () => Promise<T> | T): Promise<T> {
  const before = text;
  await speak(tag);
  try {
    return await work();
  } finally {
    text = before;
  }
}

/** Which language the program speaks. */
export function spoken(): LanguageTag {
  return languageTags.find((tag) => tag === text.tag) ?? languageTags[0];
}

/** Loaded when first asked for: nobody waits for languages that are not used. */
async function wordsOf(tag: LanguageTag): Promise<Language> {
  if (tag === "en") return (await import("./en.js")).en;
  if (tag === "zh-TW") return (await import("./traditional.js")).zhTW;
  return zhCN;
}

/** A text in traditional characters, as for readers in Taiwan. */
export async function traditionalConverter(): Promise<(text: string) => string> {
  return (await import("./traditional.js")).toTraditional;
}
