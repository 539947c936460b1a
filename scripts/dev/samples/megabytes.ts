/** Fragments that slow down regular expressions with nested loops, or with a lookahead at each position. */
export const repeatedFragments: readonly string[] = [
  ...'一，。《“”（(）[]<>#*_|`1 "!-,~①\u0001\u200b⼀&住京@',
  "# ",
  "| ",
  "（一）",
  "一,",
  "1 ",
  "办结率8%",
  "一是",
  "第一，",
  "1-",
  "家住",
  "<a ",
];

/** Returns a text of a megabyte (1,000,000 bytes in UTF-8, or slightly less) that repeats one fragment. */
export function megabyteOf(fragment: string): string {
  return fragment.repeat(Math.floor(1_000_000 / Buffer.byteLength(fragment)));
}
