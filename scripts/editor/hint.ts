import { describeField, type RecordSchema } from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";

/** Types whose values have a form that an example shows best. */
const typesWithExample: ReadonlySet<string> = new Set(["line", "form", "index-number", "words"]);

/** What an editor should know when filling in a field: what it is for, its default, and an example of a short text. */
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
