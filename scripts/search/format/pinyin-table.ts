/** Converts text to pinyin: Han characters become syllables, runs of letters and digits stay as they are. */
export class PinyinTable {
  readonly #syllableOf = new Map<string, string>();
  readonly #syllables: ReadonlySet<string>;

  /**
   * @param table characters by syllable, as in NamesFile
   */
  constructor(table: Readonly<Record<string, string>>) {
    this.#syllables = new Set(Object.keys(table));
    for (const [syllable, characters] of Object.entries(table)) {
      for (const character of characters) this.#syllableOf.set(character, syllable);
    }
  }

  /** Returns the syllable of each token (see text/tokenizer.ts). */
  syllablesOf(tokens: readonly string[]): string[] {
    return tokens.map((token) => this.#syllableOf.get(token) ?? token);
  }

  /**
   * Splits Latin letters into syllables, longest first: `yuandong` becomes `yuan dong`.
   *
   * @returns undefined when the letters are not pinyin; the last syllable may be incomplete
   */
  split(letters: string): string[] | undefined {
    if (letters === "") return [];
    for (let length = Math.min(6, letters.length); length > 0; length -= 1) {
      const head = letters.slice(0, length);
      if (!this.#syllables.has(head)) continue;
      const rest = this.split(letters.slice(length));
      if (rest) return [head, ...rest];
    }
    return [...this.#syllables].some((syllable) => syllable.startsWith(letters)) ? [letters] : undefined;
  }
}
