/**
 * The version of the index's files. A change of a listed facet needs the next one: the sites of a federation read each
 * other's tables, and a site of another version is left out of the answer.
 */
export const indexVersion = 1;

interface FacetSpec {
  readonly id: string;
  /** The key of its label among the site's messages of search; without one it has the label of the field of its id. */
  readonly label?: string;
  /** Shown unfolded when the search page opens. */
  readonly isOpen?: true;
}

/** A facet whose values index.json lists; the document table holds their numbers in `bits` bits. */
export interface ListedFacetSpec extends FacetSpec {
  readonly from: "list";
  readonly bits: number;
  /**
   * How many values a report has, and what its number is:
   *
   * - `one`: the index of the value in the list;
   * - `optional`: its index from 1, 0 for none;
   * - `several`: a bit for each value of the list, the lowest for the first.
   */
  readonly holds: "one" | "optional" | "several";
}

/** A facet whose values are computed from the day of publication, the year reported on, or the report's catalogue. */
export interface ComputedFacetSpec extends FacetSpec {
  readonly from: "published" | "reportYear" | "catalogue";
}

/** All facets, in the order of the search page. Document table, records, filters and search page derive from this list. */
export const facets = [
  { id: "catalogue", from: "catalogue", label: "catalogue", isOpen: true },
  { id: "year", from: "published", label: "year", isOpen: true },
  { id: "report_year", from: "reportYear", label: "reportYear" },
  { id: "agency", from: "list", bits: 16, holds: "optional", label: "agency", isOpen: true },
  { id: "topic", from: "list", bits: 16, holds: "optional", label: "topic" },
  { id: "genre", from: "list", bits: 5, holds: "optional" },
  { id: "openness", from: "list", bits: 1, holds: "one" },
  { id: "status", from: "list", bits: 2, holds: "one" },
] as const satisfies readonly (ListedFacetSpec | ComputedFacetSpec)[];

export type Facet = (typeof facets)[number];
export type FacetId = Facet["id"];
export type ListedFacet = Extract<Facet, { readonly from: "list" }>["id"];

/** The facets that index.json lists, in the order of their bits in the document table. */
export const listedFacets = facets.filter((facet) => facet.from === "list");

/** Gives each listed facet its value, in their order. */
export function byListedFacet<T>(
  valueOf: (facet: (typeof listedFacets)[number]) => T,
): Readonly<Record<ListedFacet, T>> {
  const entries = listedFacets.map((facet) => [facet.id, valueOf(facet)] as const);
  return Object.fromEntries(entries) as Record<ListedFacet, T>; // every listed facet is in it
}

/** How many values the list of a facet may have. */
export function facetCapacity({ bits, holds }: ListedFacetSpec): number {
  if (holds === "several") return bits;
  return holds === "one" ? 2 ** bits : 2 ** bits - 1;
}

/**
 * The number of a report's values in the document table.
 *
 * @param list all values of the facet
 * @throws RangeError when a value is not in the list, or the report has another number of values than the facet holds
 */
export function facetNumber(
  { id, holds }: ListedFacetSpec,
  list: readonly string[],
  values: readonly string[],
): number {
  const indexes = values.map((value) => list.indexOf(value));
  const [index = -1, ...others] = indexes;
  if (indexes.includes(-1)) throw new RangeError(`${id}: ${values.join(", ")} not in the list of values`);
  if (holds === "several") return indexes.reduce((bits, each) => bits | (1 << each), 0);
  if (others.length > 0 || (holds === "one" && index < 0))
    throw new RangeError(`${id}: ${values.length} values`);
  return holds === "one" ? index : index + 1;
}

/** The values of a report, from their number in the document table: the reverse of facetNumber. */
export function facetValuesOf(
  { holds }: ListedFacetSpec,
  list: readonly string[],
  number: number,
): readonly string[] {
  if (holds === "several") return list.filter((_, index) => (number >>> index) & 1);
  const value = list[holds === "one" ? number : number - 1];
  return value === undefined ? [] : [value];
}
