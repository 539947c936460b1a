/**
 * Version of the index format. Raise it when a listed facet changes, or what the tokens of a text are: the sites of a
 * federation read each other's document tables and postings, and leave out sites of another version.
 */
export const indexVersion = 3;

interface FacetSpec {
  readonly id: string;
  /**
   * Key of its label in the site messages of search. When missing, the label of the report field with the same id is
   * used.
   */
  readonly label?: string;
  /** Whether its values are expanded when the search page opens. */
  readonly isOpen?: true;
}

/** A facet whose values are listed in index.json; the document table holds their numbers in `bits` bits. */
export interface ListedFacetSpec extends FacetSpec {
  readonly from: "list";
  readonly bits: number;
  /**
   * How many values a report has, and what its number is:
   *
   * - `one`: the index of the value in the list;
   * - `optional`: its index from 1, 0 for none;
   * - `several`: one bit for each value of the list, the lowest for the first.
   */
  readonly holds: "one" | "optional" | "several";
}

/** A facet whose values are computed: from the day of publication, the report year, or the report's catalogue. */
export interface ComputedFacetSpec extends FacetSpec {
  readonly from: "published" | "reportYear" | "catalogue";
}

/**
 * All facets, in the order of the search page. Document table, records, filters and search page derive from this list.
 */
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

/** Returns an object with one value for each listed facet. */
export function byListedFacet<T>(
  valueOf: (facet: (typeof listedFacets)[number]) => T,
): Readonly<Record<ListedFacet, T>> {
  const entries = listedFacets.map((facet) => [facet.id, valueOf(facet)] as const);
  return Object.fromEntries(entries) as Record<ListedFacet, T>; // every listed facet is in it
}

/** Returns the largest number of values that a facet can have. */
export function facetCapacity({ bits, holds }: ListedFacetSpec): number {
  if (holds === "several") return bits;
  return holds === "one" ? 2 ** bits : 2 ** bits - 1;
}

/**
 * Encodes a report's values as a number for the document table.
 *
 * @param list all values of the facet
 * @throws RangeError when a value is not in the list, or when the report has more or fewer values than the facet allows
 */
export function facetNumber(
  { id, holds }: ListedFacetSpec,
  list: readonly string[],
  values: readonly string[],
): number {
  const indexes = values.map((value) => list.indexOf(value));
  const [index = -1, ...others] = indexes;
  if (indexes.includes(-1)) throw new RangeError(`${id}: ${values.join(", ")} is not in the list of values`);
  if (holds === "several") return indexes.reduce((bits, each) => bits | (1 << each), 0);
  if (others.length > 0 || (holds === "one" && index < 0))
    throw new RangeError(`${id}: ${values.length} values are not allowed`);
  return holds === "one" ? index : index + 1;
}

/** Decodes a report's values from their number in the document table: the inverse of facetNumber. */
export function facetValuesOf(
  { holds }: ListedFacetSpec,
  list: readonly string[],
  number: number,
): readonly string[] {
  if (holds === "several") return list.filter((_, index) => (number >>> index) & 1);
  const value = list[holds === "one" ? number : number - 1];
  return value === undefined ? [] : [value];
}
