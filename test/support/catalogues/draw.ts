import { breakingFragments } from "../../../scripts/dev/fuzz/index.js";

/** Returns a random number from 0 to below `below`. */
export type Draw = (below: number) => number;

/** Returns a random item. @throws RangeError when the list is empty */
export function pick<T>(draw: Draw, list: readonly T[]): T {
  const [item] = list.slice(draw(list.length)).slice(0, 1);
  if (item === undefined) throw new RangeError("nothing to draw from");
  return item;
}

/** Returns some items of a list, each with a chance of one in `of`. */
export function some<T>(draw: Draw, list: readonly T[], of: number): T[] {
  return list.filter(() => draw(of) === 0);
}

/** Returns a list of random length, from `least` to `most`, of what `make` returns. */
export function many<T>(draw: Draw, least: number, most: number, make: (index: number) => T): T[] {
  return Array.from({ length: least + draw(most - least + 1) }, (_, index) => make(index));
}

/** Texts that templates, XML, JSON, expressions and encodings treat in a special way. */
const special: readonly string[] = [
  "\u{1f468}\u200d\u{1f469}",
  "e\u0301",
  "</script>",
  "]]>",
  "-->",
  "{{ x }}",
  "{% raw %}",
  "$&",
  "$1",
  "%E4%B8",
  "%",
  "&amp;",
  "'",
  '"',
  "\\",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "true",
  "1e999",
  "0x10",
  "=1+1",
  "𠀀",
  "台湾",
  "後",
  "字".repeat(199),
  "x".repeat(199),
];

/** Characters that the check refuses, whatever the settings. */
const refused = ["\ud800", "\udc00样", "\u0000", "\u0085", "\ufffe", "\uffff", "\u202e"];
const harmless = breakingFragments.filter((fragment) => !/[\p{Cc}\p{Cf}]/u.test(fragment));

/** Returns an ordinary text or an odd one; few have characters that the check refuses. */
export function oddText(draw: Draw): string {
  if (draw(3) === 0) return `样例${draw(100)}`;
  if (draw(40) === 0) return `样例${pick(draw, refused)}`;
  return many(draw, 1, 5, () => pick(draw, draw(2) === 0 ? special : harmless)).join("");
}

/** Names of files that are odd in addresses, on some file systems, or as names of properties. */
export const oddNames: readonly string[] = [
  "index",
  "index.html",
  "index.md",
  "history",
  "manifest.json",
  "constructor",
  "__proto__",
  "toString",
  "a",
  "A",
  "1",
  "2",
  "2022",
  "con",
  "nul",
  "a.b",
  "a..b",
  "a.",
  "a-",
  "a_",
  "样例",
  "例".repeat(70),
  "é",
  "e\u0301",
  "ⅷ",
  "ß",
  "İ",
  "a b",
  "a#b",
  "a%20b",
  "a%b",
  "a&b",
  "a'b",
  "a(1)",
  "a[1]",
  "a+b",
  "a~b",
  "a$b",
  "a@b",
  "a!b",
  "a=b",
  "a,b",
  "a;b",
  "a?b",
  "𠀀",
  "😀",
];
