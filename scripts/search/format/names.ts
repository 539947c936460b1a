/** The table behind suggestions. It grows with agencies, topics and pages, not with reports. */
export interface NamesFile {
  readonly things: readonly NamedEntity[];
  /** Characters by their syllable in pinyin without tones: `{ "xiang": "乡香向…" }`. */
  readonly syllables: Readonly<Record<string, string>>;
}

export interface NamedEntity {
  readonly kind: "agency" | "topic" | "page";
  readonly title: string;
  /** Another name that readers may type, as an agency's full name. */
  readonly other?: string | undefined;
  /** From the site's root, without the path prefix, encoded. */
  readonly url: string;
}

/**
 * A file of cards as a record's address in the index of titles, and back. The shard is told by its place among those of
 * the index, the newest first, and not by its name, which changes with every text.
 */
export function cardsAddress(shard: number, file: number): string {
  return `/${shard}/${file}`;
}
export function parseCardsAddress(address: string): { shard: number; file: number } | undefined {
  const match = /(\d+)\/(\d+)$/.exec(address);
  return match ? { shard: Number(match[1]), file: Number(match[2]) } : undefined;
}
