import { respelledSegments } from "../text/respelled-segments.js";
import { tokenize, fold, tokenAt } from "../text/tokenizer.js";

/** The tokens of many texts as numbers, one for each position; 0 after each segment. */
export class TokenStream {
  #numbers = new Uint32Array(1 << 16);
  #length = 0;
  #closed = true;
  readonly #tokens: string[] = [""];
  readonly #numberOf = new Map<string, number>();
  /** Numbers of tokens that are one code unit long, as nearly all are. */
  readonly #short = new Uint32Array(0x10000);

  /** Number of positions so far. */
  get length(): number {
    return this.#length;
  }

  /**
   * Adds a text; its segments do not join with those before.
   *
   * @returns number of tokens added; the number of positions is in `length`
   */
  add(text: string): number {
    return this.#add(fold(text));
  }

  /** Adds a text, and then its segments that have another spelling of a number, in the one spelling. */
  addInSpellings(text: string): void {
    const folded = fold(text); // once, since it takes as long as all the rest
    this.#add(folded);
    this.#addRespelled(folded);
  }

  #add(folded: string): number {
    let tokens = 0;
    tokenize(
      folded,
      (start, end) => {
        this.#push(this.#number(folded, start, end));
        tokens += 1;
      },
      () => this.#close(),
    );
    this.#close();
    return tokens;
  }

  /** Adds a token as a segment of its own. */
  addToken(token: string): void {
    this.#push(this.#intern(token));
    this.#close();
  }

  /** Adds the segments of a text that have another spelling of a number, in the one spelling. */
  addRespelled(text: string): void {
    this.#addRespelled(fold(text));
  }

  #addRespelled(folded: string): void {
    for (const { tokens } of respelledSegments(folded)) {
      for (const { token } of tokens) this.#push(this.#intern(token));
      this.#close();
    }
  }

  /**
   * Returns the stream, with tokens renumbered from 1 in the order of their code units.
   *
   * @returns `ranks`: one number a position, 0 after each segment; `tokens`: the tokens by number
   */
  finish(): { readonly ranks: Uint32Array; readonly tokens: readonly string[] } {
    const order = this.#tokens.map((_, number) => number).slice(1);
    const tokens = this.#tokens;
    order.sort((a, b) => ((tokens[a] ?? "") < (tokens[b] ?? "") ? -1 : 1));
    const rankOf = new Uint32Array(tokens.length);
    order.forEach((number, index) => (rankOf[number] = index + 1));
    const ranks = this.#numbers.subarray(0, this.#length);
    for (let at = 0; at < ranks.length; at += 1) ranks[at] = rankOf[ranks[at] ?? 0] ?? 0;
    return { ranks, tokens: ["", ...order.map((number) => tokens[number] ?? "")] };
  }

  #number(folded: string, start: number, end: number): number {
    if (end - start > 1) return this.#intern(tokenAt(folded, start, end));
    const code = folded.charCodeAt(start);
    const known = this.#short[code] ?? 0;
    if (known > 0) return known;
    return (this.#short[code] = this.#intern(folded.charAt(start)));
  }

  #intern(token: string): number {
    let number = this.#numberOf.get(token);
    if (number === undefined) {
      number = this.#tokens.push(token) - 1;
      this.#numberOf.set(token, number);
    }
    return number;
  }

  #close(): void {
    if (!this.#closed) this.#push(0);
    this.#closed = true;
  }

  #push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = number;
    this.#closed = false;
  }
}
