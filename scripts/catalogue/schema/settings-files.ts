import { siteSchema } from "./site.js";
import type { FieldTable, RecordSchema } from "./types.js";
import { agencySchema, citedRuleSchema, genreSchema, synonymSchema, topicSchema } from "./vocabularies.js";

/** A settings file that holds a list of records. */
export interface SettingsListFile<Table extends FieldTable = FieldTable> {
  readonly name: string;
  readonly schema: RecordSchema<Table>;
  /** Fields whose values differ in all records of the file. */
  readonly uniqueKeys: readonly (keyof Table & string)[];
}

export const siteFile = { name: "site.yaml", schema: siteSchema } as const;

export const agenciesFile = {
  name: "agencies.yaml",
  schema: agencySchema,
  uniqueKeys: ["slug", "name"],
} as const satisfies SettingsListFile;

export const topicsFile = {
  name: "topics.yaml",
  schema: topicSchema,
  uniqueKeys: ["slug", "name"],
} as const satisfies SettingsListFile;

/** A content folder may lack this file. */
export const genresFile = {
  name: "genres.yaml",
  schema: genreSchema,
  uniqueKeys: ["name"],
} as const satisfies SettingsListFile;

/** A content folder may lack this file. */
export const citedRulesFile = {
  name: "rules-cited.yaml",
  schema: citedRuleSchema,
  uniqueKeys: ["name"],
} as const satisfies SettingsListFile;

/** A content folder may lack this file. */
export const synonymsFile = {
  name: "synonyms.yaml",
  schema: synonymSchema,
  uniqueKeys: ["name"],
} as const satisfies SettingsListFile;

/** All settings files of a content folder. */
export const settingsFiles = [
  siteFile,
  agenciesFile,
  topicsFile,
  genresFile,
  citedRulesFile,
  synonymsFile,
] as const;

export type SettingsFile = (typeof settingsFiles)[number];

/** Returns the settings file with a path below the content folder; undefined for other files. */
export function settingsFileAt(file: string): SettingsFile | undefined {
  return settingsFiles.find(({ name }) => name === file);
}
