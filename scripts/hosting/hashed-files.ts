import { hashedIndexFiles, hashedNameStarts, indexFolder } from "../search/index.js";
import { hashedAssetFiles, hashedAssetStarts } from "../site/index.js";

/**
 * Patterns of paths with a hash of their file's content, from the site's root and without a leading slash: assets, and
 * files of the search index. Such a file never changes.
 */
export const hashedFiles: readonly RegExp[] = [
  hashedAssetFiles,
  ...hashedIndexFiles.map(({ source }) => new RegExp(`^${indexFolder}/${source.replace(/^\^/, "")}`)),
];

/**
 * The beginnings of such paths, up to the hash, for hosts whose patterns cannot match a hash. Paths of shards have no
 * such beginning.
 */
export const hashedStarts: readonly string[] = [
  ...hashedAssetStarts,
  ...Object.values(hashedNameStarts).map((start) => `${indexFolder}/${start}`),
];

/**
 * Returns whether a file's path contains a hash of its content. Its compressed form, `.gz` or `.br`, counts as the file
 * itself.
 *
 * @param file from the site's root, without a leading slash
 */
export function isHashed(file: string): boolean {
  const original = file.replace(/\.(?:gz|br)$/, "");
  return hashedFiles.some((pattern) => pattern.test(original));
}
