import type { Detector } from "../personal/digits.js";
import { identityNumbers } from "../personal/identity.js";
import { bankCards } from "../personal/numbers.js";

/** Kinds of personal numbers that are searched for in attachments, each with its detector. */
const detectors = { identityNumber: identityNumbers, bankCard: bankCards } satisfies Record<string, Detector>;
export type NumberKind = keyof typeof detectors;
const numberKinds = Object.keys(detectors) as readonly NumberKind[];

/** The personal numbers of one kind in an attachment. */
export interface PersonalNumbers {
  readonly kind: NumberKind;
  readonly count: number;
  /** The first one, as written in the attachment. */
  readonly first: string;
  /** Position of the first one: line of a text file, from 1, or page of a PDF. */
  readonly line?: number | undefined;
  readonly page?: number | undefined;
}

/** Searches the lines of an attachment, given one after the other, for personal numbers. */
export class NumberSearch {
  readonly #found = new Map<NumberKind, PersonalNumbers>();
  readonly #isCounted: boolean;
  #lines = 0;
  /** The first line of a CSV file, which contains the column names. */
  #heading: string | undefined;

  /**
   * @param own credit codes of the site's own bodies, which are not personal numbers
   * @param extension of the attachment, in lower case, without the dot
   */
  constructor(
    private readonly own: ReadonlySet<string>,
    private readonly extension: string,
  ) {
    // Only these formats have line numbers that an editor can find; in others a "line" is a paragraph or a cell.
    this.#isCounted = /^(?:csv|txt)$/.test(extension);
  }

  /** One result for each kind of which at least one number was found. */
  get results(): PersonalNumbers[] {
    return numberKinds.flatMap((kind) => this.#found.get(kind) ?? []);
  }

  search(line: string, page: number | undefined): void {
    this.#lines += 1;
    if (this.#lines === 1 && this.extension === "csv") this.#heading = line;
    for (const kind of numberKinds) {
      const matches = detectors[kind](line, this.own, this.#heading);
      const [first] = matches;
      if (!first) continue;
      const known = this.#found.get(kind) ?? {
        kind,
        count: 0,
        first: line.slice(first.start, first.start + first.length),
        line: this.#isCounted ? this.#lines : undefined,
        page,
      };
      this.#found.set(kind, { ...known, count: known.count + matches.length });
    }
  }
}
