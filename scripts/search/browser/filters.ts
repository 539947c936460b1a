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

/** Applies the reader's filters to hits and counts the hits of every facet value. */
export class FilterCounter {
  readonly counts: Record<string, Record<string, number>>;
  /** Number of hits before filters and date range are applied. */
  taken = 0;
  readonly #facets: readonly Facet[];
  readonly #chosen: readonly (readonly [Facet, ReadonlySet<string>])[];
  readonly #from: number;
  readonly #to: number;

  /**
   * @param catalogue name of the catalogue in a federation; undefined otherwise
   */
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
   * Returns whether a hit passes the filters, and counts it.
   *
   * A hit that passes all filters is counted in every facet; one that fails only the filter of a single facet is
   * counted in that facet, so that the count beside a value is the number of hits that choosing it would give.
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

  /** Returns the values that a report has in a facet, as readers see them. */
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

/** Adds up the facet counts of several catalogues. */
export function sumCounts(all: readonly FacetCounts[]): FacetCounts {
  const sums = noCounts(all.flatMap((counts) => Object.keys(counts)));
  for (const [facet, counts] of all.flatMap((each) => Object.entries(each))) {
    const sum = sums[facet] ?? {};
    for (const [value, count] of Object.entries(counts)) sum[value] = (sum[value] ?? 0) + count;
  }
  return sums;
}

/** Returns empty counts, without a prototype: a facet value may be called `constructor`. */
function noCounts(names: readonly string[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    names.map((name) => [name, Object.create(null) as Record<string, number>]), // an object without a prototype
  );
}
