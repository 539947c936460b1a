import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  indexFile,
  indexFolder,
  indexVersion,
  noSeed,
  withChecksum,
  type ShardEntry,
  type FacetValues,
  type Federation,
  type SearchIndexFile,
} from "../format/index.js";
import type { SuggestionFiles, SuggestionInput } from "./suggestions.js";

/** What an index is made of, beside its facets. */
export interface IndexInput {
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
  readonly values: FacetValues;
  /** Result of writeSuggestions for these shards. */
  readonly suggestions: SuggestionFiles;
  /** The value of `status` that means "in force". */
  readonly inForce: string;
  /** Set when the site also searches other catalogues. */
  readonly federation?: Federation | undefined;
  /** The site folder. */
  readonly site: string;
}

/**
 * Writes the table of names and the index of titles, from which the browser makes suggestions. It does not depend on
 * texts of reports.
 *
 * @throws Error when Pagefind reports a failure or a file cannot be written; an incomplete index is never published
 */
export async function writeSuggestions(input: SuggestionInput): Promise<SuggestionFiles> {
  // Loaded on demand: Pagefind and the pinyin dictionary load slowly, and most builds need neither.
  const { writeSuggestionFiles } = await import("./suggestions.js");
  return writeSuggestionFiles(input);
}

/**
 * Writes index.json, which names all shards and the files for suggestions.
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
  const index: Omit<SearchIndexFile, "sum"> = {
    version: indexVersion,
    reports: shards.reduce((sum, { reports }) => sum + reports, 0),
    bundles: shards,
    values,
    inForce,
    names,
    titles,
    ...(federation && { federation }),
  };
  const file = withChecksum(Buffer.from(JSON.stringify(index)), indexFile, noSeed);
  await writeFile(path.join(folder, indexFile), file);
}
