import type { SampleReport } from "../samples/index.js";
import { segments } from "../../search/index.js";

/** A report for a plain scan: the tokens of its searchable text; line ends separate segments. */
export interface Scanned {
  readonly slug: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly units: string;
}

const mark = "\u0001";

/** Prepares a report for scanning, with all that search indexes. */
export function scanned({ slug, title, indexNumber, agency, lines, fields }: SampleReport): Scanned {
  const text = lines.map((line) => line.text);
  const { document_number = "", summary = "", keywords = "" } = fields;
  const searched = [title, indexNumber, agency, document_number, summary, keywords, ...text].join("\n");
  const units = segments(searched).map((segment) => mark + segment.join(mark) + mark);
  return { slug, title, lines: text, units: units.join("\n") };
}

/**
 * Returns the reports that contain every phrase of a query, by scanning all texts.
 *
 * White space and punctuation separate phrases. A phrase is a sequence of tokens inside of one segment. A run of Latin
 * letters or digits must match completely, except that the last one of the query also matches the beginning of a longer
 * run.
 */
export function scan(reports: readonly Scanned[], query: string): Set<string> {
  const phrases = query.split(/\s+/u).flatMap((phrase) => segments(phrase));
  if (phrases.length === 0) return new Set();
  const wanted = phrases.map((units, index) => {
    const open = index === phrases.length - 1 && /^[\p{Script=Latin}\p{Nd}]/u.test(units.at(-1) ?? "");
    return mark + units.join(mark) + (open ? "" : mark);
  });
  const found = reports.filter(({ units }) => wanted.every((phrase) => units.includes(phrase)));
  return new Set(found.map(({ slug }) => slug));
}
