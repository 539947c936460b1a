/** Pieces that patterns with a loop inside a loop, or with a look ahead from each place, would stumble over. */
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

/** A text of a megabyte (1,000,000 bytes in UTF-8, or a little less) that is one piece over and over. */
export function megabyteOf(fragment: string): string {
  return fragment.repeat(Math.floor(1_000_000 / Buffer.byteLength(fragment)));
}
