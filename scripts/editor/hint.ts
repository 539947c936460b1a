import { describeField, type RecordSchema } from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";

/** Types for which an example explains the format best. */
const typesWithExample: ReadonlySet<string> = new Set(["line", "form", "index-number", "words"]);

/** Returns what an editor should know about a field: its purpose, its default, and an example for a short text. */
export function fieldHint(schema: RecordSchema, key: string, messages: Messages): string {
  const { type, example } = schema.fields[key] ?? {};
  const { what, default: fallback } = describeField(schema, key, messages);
  return messages.admin.fieldHint({
    what,
    default: type?.shape.type === "flag" ? undefined : fallback,
    example:
      type && typesWithExample.has(type.shape.type) && typeof example === "string" ? example : undefined,
  });
}
