import type { FacetCounts, Filters } from "./api.js";
import {
  dayNumber,
  facets,
  facetValuesOf,
  yearOfDay,
  type Facet,
  type DocRow,
  type SearchIndexFile,
} from "../format/index.js";

/** Judges reports by what a reader has chosen, and counts what else there is to choose. */
export class FilterCounter {
  readonly counts: Record<string, Record<string, number>>;
  /** Reports that were judged. */
  taken = 0;
  readonly #facets: readonly Facet[];
  readonly #chosen: readonly (readonly [Facet, ReadonlySet<string>])[];
  readonly #from: number;
  readonly #to: number;

  /** @param catalogue what readers call the index's catalogue, where several are searched together */
  constructor(
    private readonly index: SearchIndexFile,
    filters: Filters,
    from: string | undefined,
    to: string | undefined,
    private readonly catalogue?: string,
  ) {
    this.#facets = facets.filter(({ from }) => catalogue !== undefined || from !== "catalogue");
    this.counts = noCounts(this.#facets.map(({ id }) => id));
    this.#chosen = this.#facets.flatMap((facet) => {
      const chosen = filters[facet.id] ?? [];
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
    const failed = this.#chosen.filter(
      ([facet, chosen]) => !this.valuesOf(row, facet).some((value) => chosen.has(value)),
    );
    const [[only] = []] = failed;
    if (failed.length > 1) return false;
    for (const facet of this.#facets) {
      if (only !== undefined && only !== facet) continue;
      const counts = this.counts[facet.id];
      if (!counts) continue;
      for (const value of this.valuesOf(row, facet)) counts[value] = (counts[value] ?? 0) + 1;
    }
    return failed.length === 0;
  }

  inForce(row: DocRow): boolean {
    return this.index.values.status[row.facets.status] === this.index.inForce;
  }

  /** The values of a facet that a report has, as readers see them. */
  private valuesOf(row: DocRow, facet: Facet): readonly string[] {
    switch (facet.from) {
      case "published":
        return [yearOfDay(row.published)];
      case "reportYear":
        return row.reportYear === 0 ? [] : [String(1900 + row.reportYear)];
      case "catalogue":
        return this.catalogue === undefined ? [] : [this.catalogue];
      case "list":
        return facetValuesOf(facet, this.index.values[facet.id], row.facets[facet.id]);
    }
  }
}

/** Numbers of several catalogues together. */
export function sumCounts(all: readonly FacetCounts[]): FacetCounts {
  const sums = noCounts(all.flatMap((counts) => Object.keys(counts)));
  for (const [facet, counts] of all.flatMap((each) => Object.entries(each))) {
    const sum = sums[facet] ?? {};
    for (const [value, count] of Object.entries(counts)) sum[value] = (sum[value] ?? 0) + count;
  }
  return sums;
}

/** Objects that have nothing but their own: a value may be called `constructor`. */
function noCounts(names: readonly string[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    names.map((name) => [name, Object.create(null) as Record<string, number>]), // an empty one
  );
}
