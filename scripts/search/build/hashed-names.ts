/** Number of hexadecimal digits of a SHA-256 hash that file and folder names contain. */
const digits = 16;

/**
 * Prefixes of the names in the index folder that are followed by a hash. A shard's folder is named by its hash alone.
 */
export const hashedNameStarts = { titles: "titles-", names: "names-" } as const;

/** Returns the part of a SHA-256 hash that is used in names. @param hash in hexadecimal digits */
export function nameHash(hash: string): string {
  return hash.slice(0, digits);
}

/**
 * Patterns of files whose path contains a hash of their content, which browsers may cache for ever. They match paths
 * below the index folder.
 */
export const hashedIndexFiles: readonly RegExp[] = [
  new RegExp(`^(?:${hashedNameStarts.titles})?[0-9a-f]{${digits}}/`),
  new RegExp(`^${hashedNameStarts.names}[0-9a-f]{${digits}}\\.json$`),
];
