import type { Diagnostic, Severity } from "./diagnostic.js";

/** Most diagnostics of one severity that are kept: more would exhaust memory, and nobody reads them. */
export const mostKept = 20_000;

export type Counts = Readonly<Record<Severity, number>>;

/** Collects diagnostics: counts all, and keeps the first of each severity. */
export class DiagnosticList<T extends Diagnostic = Diagnostic> {
  readonly kept: T[] = [];
  readonly #counts = { error: 0, warning: 0, info: 0 };

  /**
   * @param files only diagnostics of these files are collected; undefined for all
   * @param most most diagnostics of one severity that are kept
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

  /**
   * Returns true, and counts the diagnostic, when it would not be kept, so that the caller need not create it.
   * Otherwise returns false.
   */
  passedOver(file: string, severity: Severity): boolean {
    if (this.#counts[severity] < this.most) return false;
    if (this.files?.has(file) !== false) this.#counts[severity] += 1;
    return true;
  }

  /** Adds diagnostics that were counted elsewhere. */
  count(more: Counts): void {
    this.#counts.error += more.error;
    this.#counts.warning += more.warning;
    this.#counts.info += more.info;
  }

  /** Number of diagnostics of each severity, including those not kept. */
  get counts(): Counts {
    return { ...this.#counts };
  }
}

/** Receives diagnostics. */
export interface DiagnosticSink {
  push(...diagnostics: readonly Diagnostic[]): unknown;
}
