import {
  cliLocaleTags,
  defaultMessages,
  loadMessages,
  type CliLocaleTag,
  type Messages,
} from "./messages.js";

/** Deprecated: pass messages instead. */
export const languageTags = cliLocaleTags;
export type LanguageTag = CliLocaleTag;
export type Language = Messages;

/** Deprecated: pass messages instead. */
export let text: Messages = defaultMessages;

const loaded = new Map<LanguageTag, Messages>([["zh-CN", defaultMessages]]);

export async function speak(tag: LanguageTag): Promise<void> {
  await loadLanguages([tag]);
  text = wordsOf(tag);
}

export async function speaking<T>(tag: LanguageTag, work: () => Promise<T> | T): Promise<T> {
  const before = spoken();
  await speak(tag);
  try {
    return await work();
  } finally {
    text = wordsOf(before);
  }
}

export function saying<T>(tag: LanguageTag, work: () => T): T {
  const before = spoken();
  text = wordsOf(tag);
  try {
    return work();
  } finally {
    text = wordsOf(before);
  }
}

export async function loadLanguages(tags: readonly LanguageTag[]): Promise<void> {
  for (const tag of tags) if (!loaded.has(tag)) loaded.set(tag, await loadMessages(tag));
}

export function spoken(): LanguageTag {
  return languageTags.find((tag) => tag === text.tag) ?? languageTags[0];
}

export function languageName(tag: LanguageTag): string {
  return wordsOf(tag).self;
}

function wordsOf(tag: LanguageTag): Messages {
  const words = loaded.get(tag);
  if (!words) throw new Error(`the language ${tag} was not loaded`);
  return words;
}
