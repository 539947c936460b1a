/** The table behind suggestions. It grows with agencies, topics and pages, not with reports. */
export interface NamesFile {
  readonly things: readonly NamedThing[];
  /** Characters by their syllable in pinyin without tones: `{ "xiang": "乡香向…" }`. */
  readonly syllables: Readonly<Record<string, string>>;
}

export interface NamedThing {
  readonly kind: "agency" | "topic" | "page";
  readonly title: string;
  /** Another name that readers may type, as an agency's full name. */
  readonly other?: string | undefined;
  /** From the site's root, without the path prefix, encoded. */
  readonly url: string;
}

/** Folder of Pagefind's index of titles, in the index's folder; its records are named after files of cards. */
export const titlesFolder = "titles";

/** The name of a file of cards as a record's address in the index of titles, and back. */
export function cardsAddress(bundle: string, file: number): string {
  return `/${bundle}/${file}`;
}
export function parseCardsAddress(address: string): { bundle: string; file: number } | undefined {
  const match = /([0-9a-f]{16})\/(\d+)$/.exec(address);
  return match?.[1] === undefined ? undefined : { bundle: match[1], file: Number(match[2]) };
}
