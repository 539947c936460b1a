import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  indexFile,
  indexFolder,
  indexVersion,
  type ShardEntry,
  type FacetValues,
  type Federation,
  type SearchIndexFile,
} from "../format/index.js";
import type { SuggestionFiles, SuggestionInput } from "./suggestions.js";

/** What makes shards into an index. */
export interface IndexInput {
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
  readonly values: FacetValues;
  /** What writeSuggestions gave for these shards. */
  readonly suggestions: SuggestionFiles;
  /** The value of `status` that reports in force have. */
  readonly inForce: string;
  /** Where the site covers catalogues of others. */
  readonly federation?: Federation | undefined;
  /** The site's folder. */
  readonly site: string;
}

/**
 * Writes what suggestions are made from: the table of names and the index of titles. Texts make no difference to it.
 *
 * @throws Error when Pagefind reports a failure, or a file cannot be written: half an index is worse than none
 */
export async function writeSuggestions(input: SuggestionInput): Promise<SuggestionFiles> {
  // Pagefind and the dictionary of sounds take a moment to load, and most builds need neither.
  const { writeSuggestionFiles } = await import("./suggestions.js");
  return writeSuggestionFiles(input);
}

/**
 * Writes what binds shards and suggestions together: the index's first file.
 *
 * @throws Error when it cannot be written
 */
export async function finishIndex({
  shards,
  values,
  suggestions: { names, titles },
  inForce,
  federation,
  site,
}: IndexInput): Promise<void> {
  const folder = path.join(site, indexFolder);
  await mkdir(folder, { recursive: true });
  const index: SearchIndexFile = {
    version: indexVersion,
    reports: shards.reduce((sum, { reports }) => sum + reports, 0),
    bundles: shards,
    values,
    inForce,
    names,
    titles,
    ...(federation && { federation }),
  };
  await writeFile(path.join(folder, indexFile), JSON.stringify(index));
}
