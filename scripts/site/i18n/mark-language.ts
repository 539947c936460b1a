import { contentLanguage } from "../../catalogue/index.js";
import type { SiteMessages } from "../../i18n/index.js";
import { withWordBreaks } from "./title-breaks.js";

/** A part of a text, and whether its language differs from that of the page. */
export interface MarkedPart {
  readonly words: string;
  readonly foreign: boolean;
}

/** How pages show text of editors: unchanged, in traditional characters, or marked as being in another language. */
export interface LanguageMarking {
  /** Whether reports are in another language than the pages. */
  readonly isForeign: boolean;
  /** Returns a text as the page shows it. */
  readonly localized: (words: string) => string;
  /** Divides a text where its language changes, so that screen readers pronounce each part correctly. */
  readonly parts: (words: string) => readonly MarkedPart[];
}

const asItIs = (words: string) => words;

/**
 * Returns how pages in the language of some messages show what editors wrote.
 *
 * @param traditionalTexts whether pages in traditional Chinese show reports in traditional characters
 */
export function markLanguage(traditionalTexts: boolean, messages: SiteMessages): LanguageMarking {
  const { tag, script } = messages;
  const whole = (foreign: (words: string) => boolean) => (words: string) => [
    { words, foreign: foreign(words) },
  ];
  const asThePage = whole(() => false);
  if (tag === contentLanguage) return { isForeign: false, localized: asItIs, parts: asThePage };
  if (!/^zh\b/.test(tag)) return { isForeign: true, localized: asItIs, parts: chineseParts };
  if (traditionalTexts) return { isForeign: false, localized: script, parts: asThePage };
  return { isForeign: true, localized: asItIs, parts: whole((words) => script(words) !== words) };
}

/**
 * Returns a text as escaped HTML, with parts in another language marked. In a sentence of the page that contains a name
 * or a title, only that name is marked, so that screen readers pronounce the rest correctly.
 */
export function marked(words: string, { localized: localized, parts }: LanguageMarking): string {
  return parts(words)
    .map(({ words: part, foreign }) => {
      const safe = escaped(localized(part));
      return foreign ? `<span lang="${contentLanguage}">${safe}</span>` : safe;
    })
    .join("");
}

/** Returns a title as HTML for a page's heading: marked like other texts, its lines ending between words. */
export function headingOf(title: string, marking: LanguageMarking): string {
  return withWordBreaks(marked(title, marking));
}

/** Words between Chinese words that are marked with them, as in 关于 ISO 9001 认证的通知. */
const mostBetween = 2;

/** Divides a text, in one pass, into its Chinese words, with up to two other words between them, and the rest. */
function chineseParts(words: string): MarkedPart[] {
  const runs: { start: number; end: number }[] = [];
  let between = 0;
  for (const { 0: word, index } of words.matchAll(/\S+/g)) {
    const last = runs.at(-1);
    const end = index + word.length;
    if (!/\p{Script=Han}/u.test(word)) between += 1;
    else {
      if (last && between <= mostBetween) last.end = end;
      else runs.push({ start: index, end });
      between = 0;
    }
  }
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const run of runs) {
    parts.push({ words: words.slice(end, run.start), foreign: false });
    parts.push({ words: words.slice(run.start, run.end), foreign: true });
    end = run.end;
  }
  return [...parts, { words: words.slice(end), foreign: false }];
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
