import { pinyin } from "pinyin-pro";

/** Returns the characters of GB/T 2312-1980, which are those that people type: rows 16 to 87, decoded as GBK. */
function commonCharacters(): string {
  const decoder = new TextDecoder("gbk");
  let result = "";
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) result += decoder.decode(Uint8Array.of(row, cell));
  }
  return result.replace(/[^\p{Script=Han}]/gu, "");
}

/**
 * Groups characters by their most common syllable, without tones: the common characters and those of the texts given.
 *
 * Each character has one syllable, independent of its context, so that a title and the typed text are read alike.
 */
export function syllableTable(texts: Iterable<string>): Record<string, string> {
  const characters = new Set(commonCharacters());
  for (const text of texts)
    for (const character of text) if (/\p{Script=Han}/u.test(character)) characters.add(character);
  const table = new Map<string, string>();
  for (const character of [...characters].sort()) {
    const syllable = pinyin(character, { toneType: "none", v: true });
    if (/^[a-z]+$/.test(syllable)) table.set(syllable, (table.get(syllable) ?? "") + character);
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}
