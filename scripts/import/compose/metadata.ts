import type { ReportKey } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { labelMeaning } from "../metadata/labels.js";
import { normalise } from "../metadata/values.js";
import type { DocumentFacts } from "../types.js";
import type { Vocabularies } from "../vocabularies.js";

/** One value of the draft, with its origin. */
export interface Entry {
  readonly key: ReportKey;
  readonly value: string;
  readonly from: string;
  /** False when the check will not take it as it is: the editor has to decide. */
  readonly fits: boolean;
}

export interface Metadata {
  readonly entries: ReadonlyMap<ReportKey, Entry>;
  /** Metadata that has no field, or that lost against a better source: listed, so that nothing is lost. */
  readonly others: readonly { readonly label: string; readonly value: string; readonly from: string }[];
  readonly notes: readonly string[];
}

/** Days on which a document ends; they say something about `status_since` only when it has ended. */
const ended = new Set(["失效", "废止"]);

/** Sorts what was found into fields. The first to name a field wins; what differs from it is reported. */
export function sortMetadata(
  found: readonly DocumentFacts[],
  vocabularies: Vocabularies,
  messages: Messages,
): Metadata {
  const entries = new Map<ReportKey, Entry>();
  const others: DocumentFacts[] = [];
  const notes: string[] = [];
  for (const item of found) {
    const meaning = item.key ?? labelMeaning(item.label);
    if (meaning === undefined || meaning === "other") {
      if (item.value.trim() !== "") others.push(item);
      continue;
    }
    const normal = normalise(meaning, item.value, vocabularies.agencies);
    if (!normal) continue;
    const known = entries.get(meaning);
    if (!known) entries.set(meaning, { key: meaning, ...normal, from: item.from });
    else if (known.value !== normal.value) {
      others.push(item);
      notes.push(
        messages.importing.notes.conflict(
          messages.fieldLabels[meaning],
          known.value,
          normal.value,
          item.from,
        ),
      );
    }
  }
  dropUnfitting(entries, others, notes, messages);
  const listed = new Map(others.map((item) => [`${item.label}\n${item.value}`, item]));
  return {
    entries,
    others: [...listed.values()],
    notes: [...notes, ...unknownNames(entries, vocabularies, messages)],
  };
}

/** Takes out what an optional field cannot hold: a wrong guess would stop the build, a listed value is not lost. */
function dropUnfitting(
  entries: Map<ReportKey, Entry>,
  others: DocumentFacts[],
  notes: string[],
  messages: Messages,
): void {
  const since = entries.get("status_since");
  const status = entries.get("status");
  if (since && !(status && ended.has(status.value))) entries.delete("status_since");
  if (since && !entries.has("status_since"))
    others.push({ label: messages.fieldLabels.status_since, value: since.value, from: since.from });
  for (const [key, entry] of entries) {
    if (entry.fits) continue;
    notes.push(messages.importing.notes.unfitting(messages.fieldLabels[key], entry.value));
    if (keptAsTheyStand.has(key)) continue;
    entries.delete(key);
    others.push({ label: messages.fieldLabels[key], value: entry.value, from: entry.from });
  }
}

/** Required fields stay as they stand in the file: the check then shows the value and how to mend it. */
const keptAsTheyStand: ReadonlySet<ReportKey> = new Set(["index_number", "openness", "title"]);

function unknownNames(
  entries: ReadonlyMap<ReportKey, Entry>,
  { agencies, topics }: Vocabularies,
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
