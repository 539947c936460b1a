import { writeFile } from "node:fs/promises";
import path from "node:path";
import { noSeed, withChecksum, type NamesFile } from "../format/index.js";
import { sha256 } from "../../fs/index.js";
import { hashedNameStarts, nameHash } from "./hashed-names.js";

export type { NamedEntity } from "../format/index.js";

/**
 * Writes the table of names and of synonyms.
 *
 * @returns its file name in the index folder, which contains a hash of the content
 */
export async function writeNames(
  { things, syllables, synonyms }: NamesFile,
  folder: string,
): Promise<string> {
  const json = JSON.stringify({ things, syllables, synonyms } satisfies NamesFile);
  const name = `${hashedNameStarts.names}${nameHash(sha256(json))}.json`;
  await writeFile(path.join(folder, name), withChecksum(Buffer.from(json), name, noSeed));
  return name;
}
