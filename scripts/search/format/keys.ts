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

/** Sorted keys as lines, each with how much it shares with the one before as one character: `0` and its followers. */
export function writeFence(keys: readonly string[]): string {
  return keys
    .map((key, place) => {
      const shared = Math.min(sharedLength(keys[place - 1] ?? "", key), mostShared);
      return String.fromCharCode(firstShared + shared) + key.slice(shared);
    })
    .join("\n");
}

/** The reverse of writeFence. */
export function readFence(text: string): string[] {
  let before = "";
  return text.split("\n").map((line) => {
    before = before.slice(0, line.charCodeAt(0) - firstShared) + line.slice(1);
    return before;
  });
}

/** `0`, from which shared lengths are counted; up to `z`, so that every mark is one byte. */
const firstShared = 48;
const mostShared = 122 - firstShared;
