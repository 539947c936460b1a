import { stringify } from "yaml";
import type { Messages } from "../../i18n/index.js";
import { defaultOf } from "./define.js";
import type { Field, FieldExample, FieldShape, RecordSchema } from "./types.js";

/** The description of a field, for forms and docs. */
export interface DescribedField {
  readonly label: string;
  /** What the field is for, in one or two sentences. */
  readonly what: string;
  /**
   * The default value, or the behaviour, when the field is missing; undefined for required fields and where it is
   * obvious.
   */
  readonly default: string | undefined;
}

/** Describes a field in the language of the messages. */
export function describeField(schema: RecordSchema, key: string, messages: Messages): DescribedField {
  const field = schema.fields[key];
  const labels: Readonly<Record<string, string>> = messages[schema.labels];
  const descriptions: Readonly<Record<string, string | { readonly what: string; readonly default: string }>> =
    messages.fieldDescriptions[schema.labels];
  const description = descriptions[key] ?? "";
  const value = field && defaultText(field);
  const words = typeof description === "string" ? { what: description, default: undefined } : description;
  return { label: labels[key] ?? key, ...words, ...(value !== undefined && { default: value }) };
}

/**
 * Returns an example of a field as lines of YAML: `path_prefix: /gongkai/`. A record has all of its fields.
 *
 * @throws TypeError for a field without an example
 */
export function exampleYaml({ fields }: RecordSchema, key: string): string {
  const field = fields[key];
  const example = field && exampleOf(field);
  if (example === undefined) throw new TypeError(`the field ${key} has no example`);
  return stringify(
    { [key]: example },
    { schema: "failsafe", defaultKeyType: "PLAIN", lineWidth: 0 },
  ).trimEnd();
}

/** Returns the default of a field as written in files; every default is a text or a flag. */
function defaultText(field: Field<unknown>): string | undefined {
  const value = defaultOf(field);
  return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined;
}

type ExampleTree = FieldExample | readonly ExampleTree[] | { readonly [key: string]: ExampleTree };

function exampleOf({ type, example, ...field }: Field<unknown>): ExampleTree | undefined {
  const value = defaultOf({ type, ...field });
  return example ?? exampleOfShape(type.shape, value) ?? defaultText({ type, ...field });
}

function exampleOfShape(shape: FieldShape, value: unknown): ExampleTree | undefined {
  if (shape.type === "flag") return String(value !== true);
  if (shape.type === "choice") return shape.values.find((word) => word !== value);
  if (shape.type === "record") {
    const entries = Object.entries(shape.schema.fields).map(
      ([key, field]) => [key, exampleOf(field)] as const,
    );
    return Object.fromEntries(
      entries.filter((entry): entry is [string, ExampleTree] => entry[1] !== undefined),
    );
  }
  const item = shape.type === "list" ? exampleOfShape(shape.item, undefined) : undefined;
  return item === undefined ? undefined : [item];
}
