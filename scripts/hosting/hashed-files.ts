import { hashedIndexFiles, hashedNameStarts, indexFolder } from "../search/index.js";
import { hashedAssetFiles, hashedAssetStarts } from "../site/index.js";

/**
 * Paths that hold a hash of their file's content, from the site's root and without a slash at their start: assets, and
 * what the search index reads. Such a file never changes.
 */
export const hashedFiles: readonly RegExp[] = [
  hashedAssetFiles,
  ...hashedIndexFiles.map(({ source }) => new RegExp(`^${indexFolder}/${source.replace(/^\^/, "")}`)),
];

/** The starts of such paths, up to the hash, for hosts whose patterns cannot describe a hash. A shard has none. */
export const hashedStarts: readonly string[] = [
  ...hashedAssetStarts,
  ...Object.values(hashedNameStarts).map((start) => `${indexFolder}/${start}`),
];

/**
 * Whether a file's path holds a hash of its content; its compressed form, `.gz` or `.br`, counts as the file itself.
 *
 * @param file from the site's root, without a slash at the start
 */
export function isHashed(file: string): boolean {
  const original = file.replace(/\.(?:gz|br)$/, "");
  return hashedFiles.some((pattern) => pattern.test(original));
}
