import { dayNumber, yearOfDay, type DocRow, type IndexFile } from "../format/index.js";

export const facets = ["year", "report_year", "agency", "topic", "genre", "openness", "status"] as const;
export type Facet = (typeof facets)[number];
export type Filters = Readonly<Partial<Record<string, readonly string[]>>>;
export type FacetCounts = Record<string, Record<string, number>>;

/** Judges reports by what a reader has chosen, and counts what else there is to choose. */
export class FilterCounter {
  readonly counts: FacetCounts = Object.fromEntries(facets.map((facet) => [facet, {}]));
  /** Reports that were judged. */
  taken = 0;
  readonly #chosen: (readonly [Facet, ReadonlySet<string>])[];
  readonly #from: number;
  readonly #to: number;

  constructor(
    private readonly index: IndexFile,
    filters: Filters,
    from: string | undefined,
    to: string | undefined,
  ) {
    this.#chosen = facets.flatMap((facet) => {
      const chosen = filters[facet] ?? [];
      return chosen.length > 0 ? [[facet, new Set(chosen)] as const] : [];
    });
    this.#from = from === undefined ? -Infinity : dayNumber(from);
    this.#to = to === undefined ? Infinity : dayNumber(to);
  }

  /**
   * Whether a hit passes. It is counted for every facet whose own choice is the only one that it may fail, so that
   * the numbers beside a facet's values say what choosing them would give.
   */
  take(row: DocRow): boolean {
    this.taken += 1;
    if (row.published < this.#from || row.published > this.#to) return false;
    const failed = this.#chosen.filter(([facet, chosen]) => !chosen.has(this.valueOf(row, facet) ?? ""));
    const [[only] = []] = failed;
    if (failed.length > 1) return false;
    for (const facet of facets) {
      if (only !== undefined && only !== facet) continue;
      const value = this.valueOf(row, facet);
      const counts = this.counts[facet];
      if (value !== undefined && counts) counts[value] = (counts[value] ?? 0) + 1;
    }
    return failed.length === 0;
  }

  inForce(row: DocRow): boolean {
    return this.valueOf(row, "status") === this.index.inForce;
  }

  /** The value of a facet for a report, as readers see it. */
  private valueOf(row: DocRow, facet: Facet): string | undefined {
    switch (facet) {
      case "year":
        return yearOfDay(row.published);
      case "report_year":
        return row.reportYear === 0 ? undefined : String(1900 + row.reportYear);
      case "openness":
      case "status":
        return this.index.values[facet][row[facet]];
      default:
        return this.index.values[facet][row[facet] - 1];
    }
  }
}
