import type { Site } from "../catalogue/index.js";
import { text } from "../language/index.js";
import { inEdition, type Edition } from "./editions.js";
import { withPrefix } from "./urls.js";

/** The language that reports and names are written in. */
export const textLanguage = "zh-CN";

const han = /\p{Script=Han}/u;

/** How pages show what editors wrote: as it is, in other characters, or marked as being in another language. */
export interface Writing {
  /** Whether reports are in another language than the pages. */
  readonly isForeign: boolean;
  /** What a text becomes. */
  readonly written: (words: string) => string;
  /** Whether a text is in another language than the page: voices then read it in its own. */
  readonly foreign: (words: string) => boolean;
}

const asItIs = (words: string) => words;

/**
 * How the language that is spoken shows what editors wrote.
 *
 * @param traditionalTexts whether pages in traditional Chinese show reports in traditional characters
 */
export function writing(traditionalTexts: boolean): Writing {
  const { tag, script } = text;
  if (tag === textLanguage) return { isForeign: false, written: asItIs, foreign: () => false };
  if (tag !== "zh-TW") return { isForeign: true, written: asItIs, foreign: (words) => han.test(words) };
  if (traditionalTexts) return { isForeign: false, written: script, foreign: () => false };
  return { isForeign: true, written: asItIs, foreign: (words) => script(words) !== words };
}

/** A text as markup: escaped, and marked with its language where that is not the page's. */
export function marked(words: string, { written, foreign }: Writing): string {
  const safe = escaped(written(words));
  return foreign(words) ? `<span lang="${textLanguage}">${safe}</span>` : safe;
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

/**
 * Where links in a text lead on the pages of an edition: files stand beside the page of the site's own language alone,
 * other pages are read in the language of this one.
 *
 * @param url of the page, as in the first edition
 */
export function addressesIn(url: string, { pathPrefix }: Pick<Site, "pathPrefix">, edition: Edition) {
  if (edition.path === "") return {};
  return {
    beside: withPrefix(url, pathPrefix),
    fromRoot: (target: string) => pathPrefix + inEdition(target, edition).slice(1),
  };
}
