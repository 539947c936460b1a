import { bitFields, fitting, readBits, writeBits } from "./bit-fields.js";
import { listedFacets, type ListedFacet } from "./facets.js";

const facetFields = bitFields<ListedFacet>(listedFacets);

/** Bytes of a row before the facets. */
const fixedBytes = 10;

/**
 * Size in bytes of a row of the document table. The table has one row for each report of a shard, newest first, with
 * what ranking and filters need; docs/search.md shows the layout.
 */
export const docBytes = fixedBytes + facetFields.bytes;

/**
 * Number of reports in one file of the table: a compromise between few files for many hits and few bytes for one hit.
 */
export const docsInFile = 1024;

export interface DocRow {
  /** Number of positions of the report in the shard: its tokens, plus one after each segment. */
  readonly positions: number;
  /** Number of positions of the title, which come first; at most 255 are stored. */
  readonly titlePositions: number;
  /** Tokens of the title; at most 255 are stored. */
  readonly titleTokens: number;
  /** Positions of the metadata, which follow those of the title; at most 65,535 are stored. */
  readonly detailPositions: number;
  /** Day of publication, in days since 1900-01-01. */
  readonly published: number;
  /** The report year minus 1900; 0 for none. */
  readonly reportYear: number;
  /** Numbers as returned by facetNumber. */
  readonly facets: Readonly<Record<ListedFacet, number>>;
}

/** Writes a row. @throws RangeError when a number does not fit the table */
export function writeDoc(view: DataView, doc: number, row: DocRow): void {
  const at = doc * docBytes;
  const positions = fitting("positions", row.positions, 24);
  view.setUint16(at, positions & 0xffff, true);
  view.setUint8(at + 2, positions >>> 16);
  view.setUint8(at + 3, Math.min(255, row.titlePositions));
  view.setUint8(at + 4, Math.min(255, row.titleTokens));
  view.setUint16(at + 5, Math.min(65_535, row.detailPositions), true);
  view.setUint16(at + 7, fitting("day of publication (from 1900-01-01)", row.published, 16), true);
  view.setUint8(at + 9, fitting("year reported on (from 1900)", row.reportYear, 8));
  writeBits(facetFields, view, at + fixedBytes, row.facets);
}

export function readDoc(view: DataView, doc: number): DocRow {
  const at = doc * docBytes;
  return {
    positions: view.getUint16(at, true) | (view.getUint8(at + 2) << 16),
    titlePositions: view.getUint8(at + 3),
    titleTokens: view.getUint8(at + 4),
    detailPositions: view.getUint16(at + 5, true),
    published: view.getUint16(at + 7, true),
    reportYear: view.getUint8(at + 9),
    facets: readBits(facetFields, view, at + fixedBytes),
  };
}

/**
 * Returns the number of days from 1900-01-01 to a day written `YYYY-MM-DD`, by calendar arithmetic without time zones.
 */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Math.round((Date.UTC(year, month - 1, date) - Date.UTC(1900, 0, 1)) / 86_400_000);
}

/** Returns the year of a day number, as text. */
export function yearOfDay(number: number): string {
  return String(new Date(Date.UTC(1900, 0, 1 + number)).getUTCFullYear());
}
