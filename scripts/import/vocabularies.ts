import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { canonicalLabels } from "../i18n/index.js";

/** A publisher's short name, which reports use, and the full one, which its documents carry. */
export interface AgencyName {
  readonly slug: string;
  readonly name: string;
  readonly fullName: string | undefined;
  readonly code: string | undefined;
}

/** What the names of publishers and subjects are checked against. */
export interface Vocabularies {
  readonly agencies: readonly AgencyName[];
  readonly topics: readonly string[];
}

/**
 * Reads the names of agencies.yaml and topics.yaml. Faults in them are the check's to report: what can be read is used,
 * and a list that is not there has no names.
 */
export async function readVocabularies(root: string): Promise<Vocabularies> {
  const agencies = await records(path.join(root, "agencies.yaml"), canonicalLabels.agencyLabels);
  const topics = await records(path.join(root, "topics.yaml"), canonicalLabels.topicLabels);
  return {
    agencies: agencies.flatMap(({ slug, name, full_name: fullName, code }) =>
      name === undefined ? [] : [{ slug: slug ?? "", name, fullName, code }],
    ),
    topics: topics.flatMap(({ name }) => name ?? []),
  };
}

async function records<Key extends string>(
  file: string,
  labels: Readonly<Record<Key, string>>,
): Promise<Partial<Record<Key, string>>[]> {
  let list: unknown;
  try {
    list = parse(await readFile(file, "utf8"), { schema: "failsafe" });
  } catch {
    return []; // missing or faulty: the check says so, and says where
  }
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown) => {
    const values: Partial<Record<Key, string>> = {};
    if (typeof entry !== "object" || entry === null) return values;
    const given = new Map<string, unknown>(Object.entries(entry));
    for (const key of Object.keys(labels) as Key[]) {
      const value = given.get(key) ?? given.get(labels[key]);
      if (typeof value === "string" && value.trim() !== "") values[key] = value.trim();
    }
    return values;
  });
}
