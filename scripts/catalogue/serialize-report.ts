import type { Agency, Topic } from "./schema/vocabularies.js";
import { withText, type Vocabularies } from "./read.js";
import type { Report } from "./schema/report.js";
import { LazyText } from "./lazy-text.js";
import { valueDigest } from "../fs/index.js";

/** Agency and topic by name: their settings files are read again by each build. */
type Fields = Omit<Report, "body" | "fileText" | "agency" | "topic"> & {
  readonly agency: string;
  readonly topic?: string;
};

/** A report without its text, as plain data that can be written to a file or sent to another process. */
export interface SerializedReport {
  readonly fields: Fields;
  /** SHA-256 of the bytes that were read and checked, in hexadecimal. */
  readonly digest: string;
  readonly fieldsDigest: string;
}

/**
 * Converts a report to a value that can be stored and sent to other threads.
 *
 * @param digest SHA-256 of the report's file
 */
export function serializeReport(report: Report, digest: string): SerializedReport {
  const fields = Object.fromEntries(
    Object.entries(Object.getOwnPropertyDescriptors(report)).flatMap(([name, { value }]) =>
      // The text is behind getters, which are not copied; it is read from the file when needed.
      value === undefined ? [] : [[name, value as unknown]],
    ),
  );
  // The order of the fields is kept, so that a cached report equals a fresh one in every respect.
  const names = { agency: report.agency.name, ...(report.topic && { topic: report.topic.name }) };
  return { fields: { ...fields, ...names } as unknown as Fields, digest, fieldsDigest: fieldsDigest(report) };
}

/** Returns undefined when an agency or topic of the report no longer exists. */
export function deserializeReport(
  root: string,
  { fields, digest, fieldsDigest }: SerializedReport,
  { agencies, topics }: Vocabularies,
): Report | undefined {
  const [agency, topic] = [find(agencies, fields.agency), find(topics, fields.topic)];
  if (!agency || (fields.topic !== undefined && !topic)) return undefined;
  const stored = new LazyText(root, fields.file, digest);
  const report = withText({ ...fields, agency, topic }, stored, fields.bodyLength);
  fieldsDigests.set(report, fieldsDigest);
  return report;
}

/** Returns a hash of all fields of a report, without its text and line numbers. */
export function fieldsDigest(report: Report): string {
  const known = fieldsDigests.get(report);
  if (known !== undefined) return known;
  const digest = valueDigest({ ...report, bodyLine: undefined, bodyLength: undefined });
  fieldsDigests.set(report, digest);
  return digest;
}
const fieldsDigests = new WeakMap<Report, string>();

function find<T extends Agency | Topic>(list: readonly T[] | undefined, name: string | undefined) {
  return name === undefined ? undefined : list?.find((entry) => entry.name === name);
}
