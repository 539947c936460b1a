import { canonicalLabel, formerNames, type FieldShape, type RecordSchema } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { choiceWords, entryNames, type Choices } from "../choices.js";
import { fieldHint } from "../hint.js";

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Returns the JSON Schema (draft 7, which editors support best) of a record in a file, with English keys or labels.
 *
 * @param choices names of agencies and topics that fields may have
 */
export function recordJsonSchema(schema: RecordSchema, choices: Choices, messages: Messages): JsonSchema {
  const entries = Object.entries(schema.fields).map(([key, { type, required }]) => {
    const value = {
      ...valueSchema(type.shape, choices, messages),
      description: fieldHint(schema, key, messages),
    };
    return { key, label: canonicalLabel(schema, key), required, value };
  });
  const properties = entries.flatMap(({ key, label, value }) => [
    [key, { title: label, ...value }],
    [label, { title: key, ...value }],
  ]);
  const former = [...formerNames(schema)].map(([name, { key, text }]) => {
    return [name, { title: key, deprecated: true, ...valueSchema(text, choices, messages) }];
  });
  const needed = entries.filter(({ required }) => required);
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries([...properties, ...former]) as JsonSchema,
    ...(needed.length > 0 && {
      allOf: needed.map(({ key, label }) => ({ anyOf: [{ required: [key] }, { required: [label] }] })),
    }),
  };
}

/** YAML editors read numbers and days as such; this program reads them as text. */
const scalar: JsonSchema = { type: ["string", "number", "boolean"] };

function valueSchema(shape: FieldShape, choices: Choices, messages: Messages): JsonSchema {
  switch (shape.type) {
    case "line":
      return { ...scalar, maxLength: shape.max };
    case "entry-name":
      return { enum: entryNames(choices, shape.file) };
    case "day":
    case "index-number":
      return { type: "string", pattern: shape.pattern.source };
    case "year":
      return { type: ["integer", "string"], minimum: 1900, maximum: 2099, pattern: shape.pattern.source };
    case "flag":
      return { enum: [true, false, "是", "否"] };
    case "choice":
      return { enum: choiceWords(shape, choices) };
    case "form":
      return { ...scalar, pattern: shape.pattern.source };
    case "list": {
      const list = { type: "array", items: valueSchema(shape.item, choices, messages) };
      return shape.single ? { anyOf: [valueSchema(shape.item, choices, messages), list] } : list;
    }
    case "words":
      return { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };
    case "reasons":
      return { type: "object", additionalProperties: { type: "string", minLength: 1 } };
    case "severities":
      return { type: "object", additionalProperties: { enum: shape.values } };
    case "localized": {
      const text = valueSchema(shape.text, choices, messages);
      const properties = Object.fromEntries(shape.languages.map((language) => [language, text]));
      return { type: "object", additionalProperties: false, properties };
    }
    case "record":
      return recordJsonSchema(shape.schema, choices, messages);
    case "prose":
    case "file-name":
    case "publisher-code":
      return scalar;
  }
}
