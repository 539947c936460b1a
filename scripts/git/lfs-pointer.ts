/** Largest size of a pointer file in bytes; git-lfs neither writes nor reads larger ones. */
export const longestPointer = 1024;

/** The pointer that Git LFS stores instead of a large file. */
export interface LfsPointer {
  /** SHA-256 of the file that it names, in hexadecimal; undefined where the pointer has none. */
  readonly oid: string | undefined;
}

const version = /^version https?:\/\/(?:git-lfs|hawser)\.github\.com\/spec\//;
const objectId = /^oid sha256:([0-9a-f]{64})\r?$/m;

/**
 * Parses the pointer that Git LFS leaves when a file was not fetched.
 *
 * @param bytes of a file, at least its first 1,024
 * @returns undefined for other files
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export function parseLfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes[0] !== 0x76) return undefined; // "v": nearly every file ends the search here
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longestPointer));
  const pointer = text.toString("latin1");
  return version.test(pointer) ? { oid: objectId.exec(pointer)?.[1] } : undefined;
}
