import type { indexVersion, ListedFacet } from "./facets.js";

/** The index's own folder in the site. */
export const indexFolder = "search-index";

/** Its one file with a fixed name; everything else lies in folders named after their content. */
export const indexFile = "index.json";

/** What a reader's browser reads first. It grows with agencies and topics, not with reports. */
export interface SearchIndexFile {
  readonly version: typeof indexVersion;
  readonly reports: number;
  /** Newest reports first: every report of a shard is newer than those of the next, or as new. */
  readonly bundles: readonly ShardEntry[];
  readonly values: FacetValues;
  /** The value of `status` that reports in force have. */
  readonly inForce: string;
  /** Where the table of names for suggestions lies, from the index's folder. */
  readonly names: string;
  /**
   * The folder of Pagefind's index of titles, from the index's folder; its records are named after files of cards.
   * Missing where an earlier state of the program wrote the index.
   */
  readonly titles?: string;
  /** Where the site covers catalogues of others: what its own is called, and theirs. */
  readonly federation?: Federation;
}

export interface Federation {
  readonly name: string;
  /** Addresses have a slash at their end. */
  readonly catalogues: readonly { readonly name: string; readonly url: string }[];
}

export type FacetValues = Readonly<Record<ListedFacet, readonly string[]>>;

export interface ShardEntry {
  /** Name of its folder: a hash of its content. */
  readonly id: string;
  readonly reports: number;
  /** Positions of all its reports together. */
  readonly positions: number;
  /** The first position of each file of its table of reports. */
  readonly starts: readonly number[];
  /** Number of its files of postings. */
  readonly chunks: number;
  /** The first key of each block of its key index, as writeKeyIndex gives them. */
  readonly fence: string;
  /** First and last year of publication, as text. */
  readonly from: string;
  readonly to: string;
}

/** Reports in one file of cards: small enough to read for one hit, large enough to keep files few. */
export const cardsInFile = 16;

/** What a list of hits shows of a report beside its excerpt. */
export interface Card {
  /** From the site's root, without the path prefix, encoded. */
  readonly url: string;
  readonly title: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Files of a shard, by their names in its folder. */
export const shardFiles = {
  docs: (number: number) => `docs-${number}.bin`,
  keyIndex: (block: number) => `fence-${block}.txt`,
  postings: (number: number) => `${number}.bin`,
  cards: (number: number) => `cards-${number}.json`,
} as const;
