import type { SampleReport } from "../samples/index.js";
import { indexedSegments, parseQuery, spellingsOf } from "../../search/index.js";

/** A report for a plain scan: the tokens of its searchable text, as it stands and with numbers in one spelling. */
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
  const units = indexedSegments(searched).map((segment) => mark + segment.join(mark) + mark);
  return { slug, title, lines: text, units: units.join("\n") };
}

/**
 * Returns the reports that contain every phrase of a query, by scanning all texts.
 *
 * A phrase is a sequence of tokens inside of one segment, in one of its spellings. A run of Latin letters or digits must
 * match completely, except that the last one of the query also matches the beginning of a longer run. Days of
 * publication are not compared.
 */
export function scan(reports: readonly Scanned[], query: string): Set<string> {
  const { phrases } = parseQuery(query);
  if (phrases.length === 0) return new Set();
  const wanted = phrases.map((phrase) =>
    spellingsOf(phrase).map((tokens) => mark + tokens.join(mark) + (phrase.prefix ? "" : mark)),
  );
  const found = reports.filter(({ units }) =>
    wanted.every((spellings) => spellings.some((tokens) => units.includes(tokens))),
  );
  return new Set(found.map(({ slug }) => slug));
}
