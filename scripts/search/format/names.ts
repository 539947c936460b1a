/** The table behind suggestions and synonyms. Its size depends on agencies, topics, pages and synonyms, not on reports. */
export interface NamesFile {
  readonly things: readonly NamedEntity[];
  /** Characters by their pinyin syllable without tones: `{ "xiang": "乡香向…" }`. */
  readonly syllables: Readonly<Record<string, string>>;
  /** Of each entry, the word that people type, and then those that documents have for it. */
  readonly synonyms: readonly (readonly string[])[];
}

export interface NamedEntity {
  readonly kind: "agency" | "topic" | "page";
  readonly title: string;
  /** Another name that readers may type, such as an agency's full name. */
  readonly other?: string | undefined;
  /** Path from the site's root, without the path prefix, percent-encoded. */
  readonly url: string;
}

/**
 * Encodes a file of cards as the address of a record in the title index; parsing reverses it. The address holds the
 * index of the shard, newest first, and not its name, which changes with every text.
 */
export function cardsAddress(shard: number, file: number): string {
  return `/${shard}/${file}`;
}
export function parseCardsAddress(address: string): { shard: number; file: number } | undefined {
  const match = /(?:^|\D)(\d+)\/(\d+)$/.exec(address);
  return match ? { shard: Number(match[1]), file: Number(match[2]) } : undefined;
}
