import type { Agency, FieldShape, Genre, SettingsList, Topic } from "../catalogue/index.js";

/** The entries of settings files that fields may name. */
export interface Choices {
  readonly agencies: readonly Pick<Agency, "name">[];
  readonly topics: readonly Pick<Topic, "name">[];
  readonly genres: readonly Pick<Genre, "name">[];
}

/** Returns the names of the entries of a settings file, in its order. */
export function entryNames({ agencies, topics, genres }: Choices, file: SettingsList): string[] {
  const entries = { "agencies.yaml": agencies, "topics.yaml": topics, "genres.yaml": genres }[file];
  return entries.map(({ name }) => name);
}

/** Returns the words of a choice, with those that a settings file adds. */
export function choiceWords(
  { values, file }: Extract<FieldShape, { readonly type: "choice" }>,
  choices: Choices,
): string[] {
  return [...values, ...(file === undefined ? [] : entryNames(choices, file))];
}
