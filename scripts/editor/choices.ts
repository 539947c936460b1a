import type { Agency, SettingsList, Topic } from "../catalogue/index.js";

/** The entries of settings files that fields may name. */
export interface Choices {
  readonly agencies: readonly Pick<Agency, "name">[];
  readonly topics: readonly Pick<Topic, "name">[];
}

/** Returns the names of the entries of a settings file, in its order. */
export function entryNames({ agencies, topics }: Choices, file: SettingsList): string[] {
  return (file === "agencies.yaml" ? agencies : topics).map(({ name }) => name);
}
