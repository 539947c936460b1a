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
    // From the end to the start, each position once: `xianxian…` has more ways to be split than can be tried.
    const splits: ({ readonly head: string; readonly next: number } | undefined)[] = [];
    for (let at = letters.length - 1; at >= 0; at -= 1) {
      for (let length = Math.min(6, letters.length - at); length > 0 && !splits[at]; length -= 1) {
        const [head, next] = [letters.slice(at, at + length), at + length];
        if (this.#syllables.has(head) && (next === letters.length || splits[next]))
          splits[at] = { head, next };
      }
      splits[at] ??= this.#isStart(letters.slice(at))
        ? { head: letters.slice(at), next: letters.length }
        : undefined;
    }
    const found: string[] = [];
    for (let at = 0; at < letters.length;) {
      const split = splits[at];
      if (!split) return undefined;
      found.push(split.head);
      at = split.next;
    }
    return found;
  }

  /** Returns whether a syllable begins with these letters. */
  #isStart(letters: string): boolean {
    return letters.length <= 6 && [...this.#syllables].some((syllable) => syllable.startsWith(letters));
  }
}
