import { mkdir } from "node:fs/promises";
import path from "node:path";
import { indexFolder, type SearchIndexFile } from "../format/index.js";
import { writeNames, type NamedEntity } from "./names.js";
import { syllableTable } from "./pinyin.js";
import { writeTitleIndex } from "./title-index.js";

/** What suggestions are made from. */
export interface SuggestionInput {
  /** Of all reports, newest first. */
  readonly titles: readonly string[];
  /** How many reports each shard has, the newest first. */
  readonly reportCounts: readonly number[];
  /** Agencies, topics and pages that are suggested by name. */
  readonly names: readonly NamedEntity[];
  /** The site's folder. */
  readonly site: string;
}

/** Where the table of names and the index of titles lie, from the index's folder. */
export type SuggestionFiles = Required<Pick<SearchIndexFile, "names" | "titles">>;

/** See writeSuggestions, which loads this file where it is needed. */
export async function writeSuggestionFiles({
  titles,
  reportCounts,
  names,
  site,
}: SuggestionInput): Promise<SuggestionFiles> {
  const folder = path.join(site, indexFolder);
  await mkdir(folder, { recursive: true });
  const syllables = syllableTable([...titles, ...names.map(({ title }) => title)]);
  return {
    names: await writeNames(names, syllables, folder),
    titles: await writeTitleIndex(titles, reportCounts, syllables, folder),
  };
}
