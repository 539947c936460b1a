import { zhCN, type Language } from "./messages/zh-CN.js";
/** The languages that the program speaks; the first is the one it speaks unless told otherwise. */
export const languageTags = ["zh-CN", "zh-TW", "en"] as const;
export type LanguageTag = (typeof languageTags)[number];

/**
 * The words of the program, in the language that it speaks at the moment. Read it when something is said, never when a
 * module is loaded: what is read then stays in the first language.
 */
export let text: Language = zhCN;

const loaded = new Map<LanguageTag, Language>([[zhCN.tag as LanguageTag, zhCN]]);

/** From now on the program speaks this language. */
export async function speak(tag: LanguageTag): Promise<void> {
  await loadLanguages([tag]);
  text = wordsOf(tag);
}

/**
 * Does some work in a language, such as the pages of it, and goes back to the language before.
 *
 * There is one language at a time: pieces of work in different languages follow each other.
 */
export async function speaking<T>(tag: LanguageTag, work: () => Promise<T> | T): Promise<T> {
  const before = spoken();
  await speak(tag);
  try {
    return await work();
  } finally {
    text = wordsOf(before);
  }
}

/**
 * The same for work that waits for nothing.
 *
 * @throws Error for a language that was not loaded
 */
export function saying<T>(tag: LanguageTag, work: () => T): T {
  const before = spoken();
  text = wordsOf(tag);
  try {
    return work();
  } finally {
    text = wordsOf(before);
  }
}

/** Loads languages, so that `saying` can speak them. Nobody waits for languages that are not used. */
export async function loadLanguages(tags: readonly LanguageTag[]): Promise<void> {
  for (const tag of tags) if (!loaded.has(tag)) loaded.set(tag, await load(tag));
}

/** Which language the program speaks. */
export function spoken(): LanguageTag {
  return languageTags.find((tag) => tag === text.tag) ?? languageTags[0];
}

/** What a language calls itself. @throws Error for a language that was not loaded */
export function languageName(tag: LanguageTag): string {
  return wordsOf(tag).self;
}

function wordsOf(tag: LanguageTag): Language {
  const words = loaded.get(tag);
  if (!words) throw new Error(`the language ${tag} was not loaded`);
  return words;
}

async function load(tag: LanguageTag): Promise<Language> {
  if (tag === "en") return (await import("./messages/en.js")).en;
  if (tag === "zh-TW") return (await import("./messages/zh-TW.js")).zhTW;
  return zhCN;
}
