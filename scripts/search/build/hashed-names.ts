/** Hexadecimal digits of the SHA-256 hash in the name of a file or folder of the index. */
const digits = 16;

/** The starts of names in the index's folder that a hash follows. A shard's folder is named by its hash alone. */
export const hashedNameStarts = { titles: "titles-", names: "names-" } as const;

/** The part of a SHA-256 hash that names hold. @param hash in hexadecimal digits */
export function nameHash(hash: string): string {
  return hash.slice(0, digits);
}

/** Files whose names, or whose folders' names, hold a hash of their content. They match paths below the index's folder. */
export const hashedIndexFiles: readonly RegExp[] = [
  new RegExp(`^(?:${hashedNameStarts.titles})?[0-9a-f]{${digits}}/`),
  new RegExp(`^${hashedNameStarts.names}[0-9a-f]{${digits}}\\.json$`),
];
