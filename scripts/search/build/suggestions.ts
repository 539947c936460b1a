import { mkdir } from "node:fs/promises";
import path from "node:path";
import { indexFolder, type NamesFile, type SearchIndexFile } from "../format/index.js";
import { writeNames, type NamedEntity } from "./names.js";
import { syllableTable } from "./pinyin.js";
import { writeTitleIndex } from "./title-index.js";

/** The input of suggestions. */
export interface SuggestionInput {
  /** Titles of all reports, newest first. */
  readonly titles: readonly string[];
  /** Number of reports in each shard, newest shard first. */
  readonly reportCounts: readonly number[];
  /** Agencies, topics and pages that are suggested by name. */
  readonly names: readonly NamedEntity[];
  readonly synonyms: NamesFile["synonyms"];
  /** The site folder. */
  readonly site: string;
}

/** Paths of the table of names and of the title index, relative to the index folder. */
export type SuggestionFiles = Required<Pick<SearchIndexFile, "names" | "titles">>;

/** Implements writeSuggestions, which imports this module only when it is needed. */
export async function writeSuggestionFiles({
  titles,
  reportCounts,
  names,
  synonyms,
  site,
}: SuggestionInput): Promise<SuggestionFiles> {
  const folder = path.join(site, indexFolder);
  await mkdir(folder, { recursive: true });
  const syllables = syllableTable([...titles, ...names.map(({ title }) => title)]);
  return {
    names: await writeNames({ things: names, syllables, synonyms }, folder),
    titles: await writeTitleIndex(titles, reportCounts, syllables, folder),
  };
}
