import type { Diagnostic, Severity } from "./diagnostic.js";

/** Findings of one severity that are kept: more would fill the memory, and nobody reads them. */
export const mostKept = 20_000;

export type Counts = Readonly<Record<Severity, number>>;

/** Findings as they come: every one is counted, and the first of each severity are kept. */
export class DiagnosticList<T extends Diagnostic = Diagnostic> {
  readonly kept: T[] = [];
  readonly #counts = { error: 0, warning: 0, info: 0 };

  /**
   * @param files what is found elsewhere is passed over; undefined takes all
   * @param most findings of one severity that are kept
   */
  constructor(
    private readonly files?: ReadonlySet<string>,
    private readonly most = mostKept,
  ) {}

  push(...diagnostics: readonly T[]): void {
    for (const diagnostic of diagnostics) {
      if (this.files?.has(diagnostic.file) === false) continue;
      this.#counts[diagnostic.severity] += 1;
      if (this.#counts[diagnostic.severity] <= this.most) this.kept.push(diagnostic);
    }
  }

  /** Counts a finding that would not be kept, so that it need not be worked out; false where it would be. */
  passedOver(file: string, severity: Severity): boolean {
    if (this.#counts[severity] < this.most) return false;
    if (this.files?.has(file) !== false) this.#counts[severity] += 1;
    return true;
  }

  /** Counts findings that were left out elsewhere. */
  count(more: Counts): void {
    this.#counts.error += more.error;
    this.#counts.warning += more.warning;
    this.#counts.info += more.info;
  }

  /** How many there were of each severity, those that were not kept too. */
  get counts(): Counts {
    return { ...this.#counts };
  }
}

/** Where findings go. */
export interface DiagnosticSink {
  push(...diagnostics: readonly Diagnostic[]): unknown;
}
