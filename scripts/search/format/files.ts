import type { indexVersion, ListedFacet } from "./facets.js";

/** The index folder, relative to the site folder. */
export const indexFolder = "search-index";

/** The only file with a fixed name; the names of all others contain a hash of their content. */
export const indexFile = "index.json";

/**
 * The content of index.json, which a browser reads first. Its size depends on agencies and topics, hardly on reports.
 */
export interface SearchIndexFile {
  readonly version: typeof indexVersion;
  readonly reports: number;
  /** Newest first: no report of a shard is older than a report of the next. */
  readonly bundles: readonly ShardEntry[];
  readonly values: FacetValues;
  /** The value of `status` that means "in force". */
  readonly inForce: string;
  /** Path of the table of names for suggestions, relative to the index folder. */
  readonly names: string;
  /**
   * Folder of the title index, relative to the index folder; its records have addresses made by `cardsAddress`. Missing
   * in an index that an earlier version of the program wrote.
   */
  readonly titles?: string;
  /** Set when the site also searches other catalogues: the name of its own, and names and addresses of the others. */
  readonly federation?: Federation;
  /** The file's checksum. Every version of the format has it and `version` in this form. */
  readonly sum: string;
}

export interface Federation {
  readonly name: string;
  /** Addresses have a trailing slash. */
  readonly catalogues: readonly { readonly name: string; readonly url: string }[];
}

export type FacetValues = Readonly<Record<ListedFacet, readonly string[]>>;

export interface ShardEntry {
  /** Name of its folder: a hash of its content. */
  readonly id: string;
  /** Seed of the checksums of its files: a checksum of its document table and cards. */
  readonly seed: number;
  readonly reports: number;
  /** Number of positions of all its reports. */
  readonly positions: number;
  /** The first position of each file of its document table. */
  readonly starts: readonly number[];
  /** Number of its postings files. */
  readonly chunks: number;
  /** The first key of each block of its key index, encoded by writeKeyIndex. */
  readonly fence: string;
  /** First and last year of publication, as text. */
  readonly from: string;
  readonly to: string;
}

/**
 * Number of reports in one file of cards: small enough to fetch for one hit, large enough to keep the number of files
 * low.
 */
export const cardsInFile = 16;

/** What the result list shows of a report beside its excerpt. */
export interface Card {
  /** Path from the site's root, without the path prefix, percent-encoded. */
  readonly url: string;
  readonly title: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Names of the files in a shard's folder. */
export const shardFiles = {
  docs: (number: number) => `docs-${number}.bin`,
  keyIndex: (block: number) => `fence-${block}.txt`,
  postings: (number: number) => `${number}.bin`,
  cards: (number: number) => `cards-${number}.json`,
} as const;
