/**
 * Keys of the search index, sorted by their code units. `!甲` is the key of the single token 甲, `甲 乙` that of the pair 甲
 * 乙.
 *
 * Tokens contain neither `!` nor a space, and both sort before every character of a token, so that single tokens come
 * first and all pairs with the same first token are adjacent.
 */

export function tokenKey(token: string): string {
  return `!${token}`;
}

export function pairKey(first: string, second: string): string {
  return `${first} ${second}`;
}

/** Returns the end of the range of keys that begin with `key`. */
export function prefixEnd(key: string): string {
  return `${key}\uFFFF`;
}

/**
 * Returns the shortest prefix of `key` that still sorts after `before`: enough to distinguish the two.
 *
 * A surrogate pair is never split, so that the result can be encoded as UTF-8.
 */
export function separator(before: string, key: string): string {
  let length = sharedLength(before, key) + 1;
  if ((key.charCodeAt(length - 1) & 0xfc00) === 0xd800) length += 1;
  return key.slice(0, length);
}

/** Returns the length of the common prefix of two keys in code units, without splitting a surrogate pair. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length > 0 && (a.charCodeAt(length - 1) & 0xfc00) === 0xd800 ? length - 1 : length;
}

/**
 * Returns the sort key of a further part of a key's postings. It sorts after the key and before the next one.
 *
 * @param position the first position in that part
 */
export function segmentKey(key: string, position: number): string {
  return key + segmentMark + position.toString(36).padStart(segmentDigits, "0");
}

/** Returns the end of the range of a key and all its parts. */
export function segmentsEnd(key: string): string {
  return key + afterSegments;
}

/** Returns the first position of a part, or 0 when `blockKey` is not a further part of the key. */
export function segmentPosition(key: string, blockKey: string): number {
  return blockKey.startsWith(key + segmentMark) ? Number.parseInt(blockKey.slice(key.length + 1), 36) : 0;
}

/**
 * Mark between a key and a position: tokens contain no control characters, and it sorts before everything that can
 * follow in a longer key.
 */
const segmentMark = "\u0001";
const afterSegments = "\u0002";
/** Number of base-36 digits of a 32-bit number. */
const segmentDigits = 7;
