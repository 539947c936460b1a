import type { ReportKey } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { labelMeaning } from "../metadata/labels.js";
import { normalise } from "../metadata/values.js";
import type { LabelledValue } from "../types.js";
import type { ImportVocabularies } from "../vocabularies.js";

/** One value of the draft, with its source. */
export interface DraftEntry {
  readonly key: ReportKey;
  readonly value: string;
  readonly from: string;
  /** False when the check would reject the value, so that the editor has to decide. */
  readonly fits: boolean;
}

export interface SortedMetadata {
  readonly entries: ReadonlyMap<ReportKey, DraftEntry>;
  /** Metadata without a field, or with another value than a better source; it is listed in the report of the import. */
  readonly others: readonly { readonly label: string; readonly value: string; readonly from: string }[];
  readonly notes: readonly string[];
}

/** Statuses of documents that are no longer in force; only with one of them is `status_since` used. */
const endedStatuses = new Set(["失效", "废止"]);

/**
 * Assigns values to fields by their labels. The first value of a field is used; a different one after it is reported.
 */
export function sortMetadata(
  candidates: readonly LabelledValue[],
  vocabularies: ImportVocabularies,
  messages: Messages,
): SortedMetadata {
  const entries = new Map<ReportKey, DraftEntry>();
  const others: LabelledValue[] = [];
  const notes: string[] = [];
  for (const candidate of candidates) {
    const meaning = candidate.key ?? labelMeaning(candidate.label);
    if (meaning === undefined || meaning === "other") {
      if (candidate.value.trim() !== "") others.push(candidate);
      continue;
    }
    const normal = normalise(meaning, candidate.value, vocabularies.agencies);
    if (!normal) continue;
    const known = entries.get(meaning);
    const fits = normal.fits && (meaning !== "genre" || vocabularies.genres.includes(normal.value));
    if (!known) entries.set(meaning, { key: meaning, ...normal, fits, from: candidate.from });
    else if (known.value !== normal.value) {
      others.push(candidate);
      notes.push(
        messages.importing.notes.conflict(
          messages.fieldLabels[meaning],
          known.value,
          normal.value,
          candidate.from,
        ),
      );
    }
  }
  dropUnfitting(entries, others, notes, messages);
  const listed = new Map(others.map((candidate) => [`${candidate.label}\n${candidate.value}`, candidate]));
  return {
    entries,
    others: [...listed.values()],
    notes: [...notes, ...unknownNames(entries, vocabularies, messages)],
  };
}

/** Removes invalid values of optional fields: a wrong guess would stop the build, and the value is listed. */
function dropUnfitting(
  entries: Map<ReportKey, DraftEntry>,
  others: LabelledValue[],
  notes: string[],
  messages: Messages,
): void {
  const since = entries.get("status_since");
  const status = entries.get("status");
  if (since && !(status && endedStatuses.has(status.value))) entries.delete("status_since");
  if (since && !entries.has("status_since"))
    others.push({ label: messages.fieldLabels.status_since, value: since.value, from: since.from });
  for (const [key, entry] of entries) {
    if (entry.fits) continue;
    notes.push(messages.importing.notes.unfitting(messages.fieldLabels[key], entry.value));
    if (keptUnchanged.has(key)) continue;
    entries.delete(key);
    others.push({ label: messages.fieldLabels[key], value: entry.value, from: entry.from });
  }
}

/** Required fields whose invalid values are kept: the check then reports the value and how to correct it. */
const keptUnchanged: ReadonlySet<ReportKey> = new Set(["index_number", "openness", "title"]);

function unknownNames(
  entries: ReadonlyMap<ReportKey, DraftEntry>,
  { agencies, topics }: ImportVocabularies,
  messages: Messages,
): string[] {
  const notes: string[] = [];
  const agency = entries.get("agency");
  if (agency && !agencies.some(({ name }) => name === agency.value))
    notes.push(messages.importing.notes.unknownAgency(agency.value));
  const topic = entries.get("topic");
  if (topic && !topics.includes(topic.value)) notes.push(messages.importing.notes.unknownTopic(topic.value));
  return notes;
}
