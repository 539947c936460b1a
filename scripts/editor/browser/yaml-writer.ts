import { stringify } from "yaml";
import type { FormField, FormRecord, FormValue } from "./values.js";

/** How a text is quoted; a changed value keeps the style. */
export type Quotes = "PLAIN" | "QUOTE_DOUBLE" | "QUOTE_SINGLE";

/** Returns an entry of the front matter, `key: value`, with its line end. All values are written as text. */
export function writeEntry(key: string, value: unknown): string {
  return write({ [key]: value }, "PLAIN");
}

/** Returns the items of a list, one on each line, without indentation. */
export function writeItems(items: readonly unknown[]): string {
  return items.length === 0 ? "" : write(items, "PLAIN");
}

/** Returns a text of one line as YAML. */
export function writeText(text: string, quotes: Quotes): string {
  return write(text, quotes).trimEnd();
}

function write(value: unknown, quotes: Quotes): string {
  return stringify(value, {
    schema: "failsafe",
    lineWidth: 0,
    defaultStringType: quotes,
    defaultKeyType: "PLAIN",
  });
}

/** Returns a field's value as it is written in the file. */
export function inFile(field: FormField, value: FormValue): unknown {
  if (value === true) return "true";
  if (field.kind !== "pairs" || !Array.isArray(value)) return value;
  const [name, text] = field.parts ?? [];
  const records: readonly FormRecord[] = value.filter((item) => typeof item === "object");
  return Object.fromEntries(
    records.map((item) => [item[name?.[0] ?? ""] ?? "", item[text?.[0] ?? ""] ?? ""]),
  );
}
