/** Reads text aloud: Han characters become syllables in pinyin, runs of letters and digits stay as they are. */
export class Reading {
  readonly #syllableOf = new Map<string, string>();
  readonly #syllables: ReadonlySet<string>;

  /** @param table characters by syllable, as names files have it */
  constructor(table: Readonly<Record<string, string>>) {
    this.#syllables = new Set(Object.keys(table));
    for (const [syllable, characters] of Object.entries(table)) {
      for (const character of characters) this.#syllableOf.set(character, syllable);
    }
  }

  /** The sounds of units (see tokens.ts), a unit each. */
  sounds(units: readonly string[]): string[] {
    return units.map((unit) => this.#syllableOf.get(unit) ?? unit);
  }

  /**
   * Parts Latin letters into syllables, the longest first: `yuandong` is `yuan dong`.
   *
   * @returns undefined when the letters are no pinyin; the last syllable may be unfinished
   */
  part(letters: string): string[] | undefined {
    if (letters === "") return [];
    for (let length = Math.min(6, letters.length); length > 0; length -= 1) {
      const head = letters.slice(0, length);
      if (!this.#syllables.has(head)) continue;
      const rest = this.part(letters.slice(length));
      if (rest) return [head, ...rest];
    }
    return [...this.#syllables].some((syllable) => syllable.startsWith(letters)) ? [letters] : undefined;
  }
}
