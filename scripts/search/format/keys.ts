/**
 * Keys of the index, in the order of their code units.
 *
 * `!甲` is a single token, `甲 乙` two tokens in a row. Neither mark can stand in a token, and both sort before whatever
 * can, so that single tokens come first, and all pairs of one first token stand together.
 */

export function tokenKey(token: string): string {
  return `!${token}`;
}

export function pairKey(first: string, second: string): string {
  return `${first} ${second}`;
}

/** The end of the keys that begin with `key`. */
export function prefixEnd(key: string): string {
  return `${key}\uFFFF`;
}

/**
 * The shortest beginning of `key` that still sorts after `before`: enough to part two neighbours.
 *
 * A pair of surrogates is never parted, so that the result can be written as UTF-8.
 */
export function separator(before: string, key: string): string {
  let length = sharedLength(before, key) + 1;
  if ((key.charCodeAt(length - 1) & 0xfc00) === 0xd800) length += 1;
  return key.slice(0, length);
}

/** How many code units two keys share at their beginnings, without parting a pair of surrogates. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length > 0 && (a.charCodeAt(length - 1) & 0xfc00) === 0xd800 ? length - 1 : length;
}

/**
 * The place in order of a later part of a key's postings: after the key, before whatever follows it.
 *
 * @param position the first position in that part
 */
export function segmentKey(key: string, position: number): string {
  return key + segmentMark + position.toString(36).padStart(segmentDigits, "0");
}

/** The end of a key with all its parts. */
export function segmentsEnd(key: string): string {
  return key + afterSegments;
}

/** The first position of a part; 0 for what is no later part of the key. */
export function segmentPosition(key: string, blockKey: string): number {
  return blockKey.startsWith(key + segmentMark) ? Number.parseInt(blockKey.slice(key.length + 1), 36) : 0;
}

/** No token holds control characters, and both sort before whatever can follow in a longer key. */
const segmentMark = "\u0001";
const afterSegments = "\u0002";
/** Digits of a number of 32 bits in base 36. */
const segmentDigits = 7;
