/**
 * Keys of the index, in the order of their code units.
 *
 * `!甲` is a single unit, `甲 乙` two units in a row. Neither mark can stand in a unit, and both sort before whatever
 * can, so that single units come first, and all pairs of one first unit stand together.
 */

export function unitKey(unit: string): string {
  return `!${unit}`;
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
