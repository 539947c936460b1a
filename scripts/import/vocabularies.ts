import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import {
  agenciesFile,
  genresFile,
  genreValues,
  keysByName,
  topicsFile,
  type FieldTable,
  type SettingsListFile,
} from "../catalogue/index.js";

/** An agency's short name, which reports use, and its full name, which its documents use. */
export interface AgencyName {
  readonly slug: string;
  readonly name: string;
  readonly fullName: string | undefined;
  readonly code: string | undefined;
}

/** The names of agencies and topics that the metadata of a draft is compared with. */
export interface ImportVocabularies {
  readonly agencies: readonly AgencyName[];
  readonly topics: readonly string[];
  /** Those of the schema and of genres.yaml. */
  readonly genres: readonly string[];
}

/**
 * Reads the names of agencies.yaml and topics.yaml. The check reports errors in them: valid entries are used here, and
 * a missing file has no names.
 */
export async function readVocabularies(root: string): Promise<ImportVocabularies> {
  const agencies = await records(root, agenciesFile);
  const topics = await records(root, topicsFile);
  const genres = await records(root, genresFile);
  return {
    agencies: agencies.flatMap(({ slug, name, full_name: fullName, code }) =>
      name === undefined ? [] : [{ slug: slug ?? "", name, fullName, code }],
    ),
    topics: topics.flatMap(({ name }) => name ?? []),
    genres: [...genreValues, ...genres.flatMap(({ name }) => name ?? [])],
  };
}

/** Returns the texts among the values of each record, by English key. */
async function records<Table extends FieldTable>(
  root: string,
  { name, schema }: SettingsListFile<Table>,
): Promise<Partial<Record<keyof Table, string>>[]> {
  let list: unknown;
  try {
    list = parse(await readFile(path.join(root, name), "utf8"), { schema: "failsafe" });
  } catch {
    return []; // missing or invalid: the check reports it with its position
  }
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown) => {
    const values: Partial<Record<keyof Table, string>> = {};
    if (typeof entry !== "object" || entry === null) return values;
    for (const [written, value] of Object.entries(entry) as [string, unknown][]) {
      const key = keysByName(schema).get(written);
      if (key !== undefined && typeof value === "string" && value.trim() !== "") values[key] = value.trim();
    }
    return values;
  });
}
