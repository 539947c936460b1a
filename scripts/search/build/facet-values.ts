import { LocalizedError } from "../../errors/index.js";
import {
  byListedFacet,
  facetCapacity,
  listedFacets,
  type FacetValues,
  type ListedFacet,
} from "../format/index.js";

/** The values that a report has in each listed facet: none, one or several. */
export type RecordFacets = Readonly<Partial<Record<ListedFacet, string | readonly string[] | undefined>>>;

/**
 * Returns the values of each listed facet that occur in the reports, sorted, as they are written to index.json.
 *
 * @param closed for facets with a closed list of values in the schema: all these values
 * @throws LocalizedError when the values, or those of the schema, need more bits than the document table has
 */
export function facetValues(
  records: Iterable<RecordFacets>,
  closed: Readonly<Partial<Record<ListedFacet, readonly string[] | undefined>>> = {},
): FacetValues {
  const sets = byListedFacet(() => new Set<string>());
  for (const facets of records) {
    for (const { id } of listedFacets) for (const value of valuesIn(facets, id)) sets[id].add(value);
  }
  return byListedFacet((facet) => {
    const { id } = facet;
    const values = [...sets[id]].sort();
    const count = Math.max(values.length, closed[id]?.length ?? 0);
    if (count <= facetCapacity(facet)) return values;
    throw new LocalizedError(({ cli }) => cli.tooManyFacetValues(id, count, facetCapacity(facet)));
  });
}

/** Returns the values that a report has in one facet, as a list. */
export function valuesIn(facets: RecordFacets, id: ListedFacet): readonly string[] {
  const values = facets[id] ?? [];
  return typeof values === "string" ? [values] : values;
}
