import type { FieldTable, FieldShape } from "../../catalogue/index.js";
import { canonicalLabels, type LabelSet } from "../../i18n/index.js";

type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 7, which editors know best) of a record as it is written: keys in English or their labels.
 *
 * @param choices values of fields that name an entry of a list, by key
 */
export function recordSchema(
  table: FieldTable,
  labels: LabelSet,
  choices: Readonly<Record<string, readonly string[]>> = {},
): Schema {
  const written: Readonly<Record<string, string>> = canonicalLabels[labels];
  const entries = Object.entries(table).map(([key, field]) => {
    const values = choices[key];
    const schema = values ? { enum: values } : shapeSchema(field.kind.shape);
    return { key, label: written[key] ?? key, required: field.required, schema };
  });
  const properties = entries.flatMap(({ key, label, schema }) => [
    [key, { description: label, ...schema }],
    [label, { description: key, ...schema }],
  ]);
  const needed = entries.filter(({ required }) => required);
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(properties) as Schema,
    ...(needed.length > 0 && {
      allOf: needed.map(({ key, label }) => ({ anyOf: [{ required: [key] }, { required: [label] }] })),
    }),
  };
}

/** A file that is a list of records. */
export function listSchema(table: FieldTable, labels: LabelSet): Schema {
  return { type: "array", items: recordSchema(table, labels) };
}

/** Editors read numbers and days as such; to this program they are text. */
const scalar: Schema = { type: ["string", "number", "boolean"] };

function shapeSchema(shape: FieldShape): Schema {
  switch (shape.type) {
    case "line":
      return { ...scalar, maxLength: shape.max };
    case "day":
      return { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
    case "year":
      return { type: ["integer", "string"], minimum: 1900, maximum: 2099, pattern: "^(19|20)\\d{2}$" };
    case "flag":
      return { enum: [true, false, "是", "否"] };
    case "choice":
      return { enum: shape.values };
    case "form":
      return { ...scalar, pattern: shape.pattern.source };
    case "index-number":
      return { type: "string", pattern: "^[0-9A-Z]+/\\d{4}-\\d{1,12}$" };
    case "list": {
      const list = { type: "array", items: shapeSchema(shape.item) };
      return shape.single ? { anyOf: [shapeSchema(shape.item), list] } : list;
    }
    case "words":
      return { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };
    case "pairs":
      return { type: "object", additionalProperties: { type: "string", minLength: 1 } };
    case "strictness":
      return { type: "object", additionalProperties: { enum: ["error", "warning", "info", "off"] } };
    case "record":
      return recordSchema(shape.table, shape.labels);
    default:
      return scalar;
  }
}
