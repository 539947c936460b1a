import type { AdminWords } from "./config.js";
import { firstBodyLine } from "./body-line.js";
import { EditorError } from "./backend-errors.js";
import { mergeFile, newFile, readFile } from "./merge.js";
import { rememberFiles, takeDraft } from "./draft-base.js";
import { splitFile } from "../../catalogue/yaml/split-file.js";
import type { FormData, FormField, FormRecord, FormValue } from "./values.js";

/** Key for the file from which a form was filled. It is kept beside the form's values, but not shown and not saved. */
const sourceKey = "__source";

export interface FileFormat {
  readonly fromFile: (source: string) => Record<string, unknown>;
  readonly toFile: (data: object) => string;
}

/**
 * Returns how the editor reads and writes one kind of file: what was not changed in the form stays unchanged in the
 * file, with every backend.
 */
export function fileFormat(fields: readonly FormField[], words: AdminWords): FileFormat {
  return {
    fromFile(source) {
      const { text, base } = takeDraft(source);
      const file = readFile(text, fields);
      // An unreadable file gets a form that says so: an empty form could be saved over it.
      if (!file) return { title: words.unreadable, body: text, [sourceKey]: base };
      return { ...file.values, body: file.body, [sourceKey]: base };
    },
    toFile(data) {
      const values: Readonly<Record<string, unknown>> = { ...data };
      const source = values[sourceKey];
      const text = typeof values["body"] === "string" ? values["body"] : "";
      const form = formData(values, fields);
      if (typeof source !== "string") {
        const file = newFile(fields, form, text);
        return rememberFiles(file, undefined, firstBodyLine(file, text));
      }
      if (!splitFile(source) || !readFile(source, fields)) throw new EditorError(words.unreadableSave);
      const merged = mergeFile(source, fields, form, text);
      if (merged === undefined) throw new EditorError(words.notMerged);
      return rememberFiles(merged, source, firstBodyLine(merged, text));
    },
  };
}

function formData(values: Readonly<Record<string, unknown>>, fields: readonly FormField[]): FormData {
  return Object.fromEntries(fields.map(({ key }) => [key, formValue(values[key])]));
}

function formValue(value: unknown): FormValue {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (!Array.isArray(value)) return undefined;
  const items: readonly unknown[] = value;
  if (items.every((item) => typeof item === "object" && item !== null)) return items.map(formRecord);
  return items.filter((item) => typeof item === "string");
}

function formRecord(item: object): FormRecord {
  return Object.fromEntries(
    Object.entries(item).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
