/**
 * The table of a bundle's reports, newest first: what ranking and filters need of each, in 15 bytes.
 *
 * | bytes | what |
 * | --- | --- |
 * | 0–2 | positions that the report takes in the bundle: units, and one after each segment |
 * | 3 | of these, positions of the title, at most 255 |
 * | 4 | units of the title, at most 255 |
 * | 5–6 | positions of the metadata after the title, at most 65,535 |
 * | 7–8 | day of publication, in days since 1900-01-01 |
 * | 9 | year reported on less 1900, 0 for none |
 * | 10–11, 12–13 | agency and topic: places in the index's lists, 0 for none |
 * | 14 | genre (five bits), openness (one bit) and status (two bits), by their places in the index's lists |
 */
export const docBytes = 15;

/** Reports in one file of the table: few files where a query finds many, few bytes where it finds one. */
export const docsInFile = 1024;

/** Facets whose values are listed in the index; year and year reported on speak for themselves. */
export const listedFacets = ["agency", "topic", "genre", "openness", "status"] as const;
export type ListedFacet = (typeof listedFacets)[number];

export interface DocRow {
  readonly positions: number;
  readonly titlePositions: number;
  readonly titleUnits: number;
  readonly detailPositions: number;
  readonly published: number;
  readonly reportYear: number;
  /** Places in the lists of values, 0 for none; openness and status always have one, from 0. */
  readonly agency: number;
  readonly topic: number;
  readonly genre: number;
  readonly openness: number;
  readonly status: number;
}

export function writeDoc(view: DataView, doc: number, row: DocRow): void {
  const at = doc * docBytes;
  view.setUint16(at, row.positions & 0xffff, true);
  view.setUint8(at + 2, row.positions >>> 16);
  view.setUint8(at + 3, Math.min(255, row.titlePositions));
  view.setUint8(at + 4, Math.min(255, row.titleUnits));
  view.setUint16(at + 5, Math.min(65_535, row.detailPositions), true);
  view.setUint16(at + 7, row.published, true);
  view.setUint8(at + 9, row.reportYear);
  view.setUint16(at + 10, row.agency, true);
  view.setUint16(at + 12, row.topic, true);
  view.setUint8(at + 14, row.genre | (row.openness << 5) | (row.status << 6));
}

export function readDoc(view: DataView, doc: number): DocRow {
  const at = doc * docBytes;
  const packed = view.getUint8(at + 14);
  return {
    positions: view.getUint16(at, true) | (view.getUint8(at + 2) << 16),
    titlePositions: view.getUint8(at + 3),
    titleUnits: view.getUint8(at + 4),
    detailPositions: view.getUint16(at + 5, true),
    published: view.getUint16(at + 7, true),
    reportYear: view.getUint8(at + 9),
    agency: view.getUint16(at + 10, true),
    topic: view.getUint16(at + 12, true),
    genre: packed & 31,
    openness: (packed >> 5) & 1,
    status: packed >> 6,
  };
}

/** Days from 1900-01-01 to a day written `YYYY-MM-DD`; the calendar's own arithmetic, no clock and no time zone. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Math.round((Date.UTC(year, month - 1, date) - Date.UTC(1900, 0, 1)) / 86_400_000);
}

/** The year of a day number, as text. */
export function yearOfDay(number: number): string {
  return String(new Date(Date.UTC(1900, 0, 1 + number)).getUTCFullYear());
}
