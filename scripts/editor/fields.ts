import {
  canonicalLabel,
  pageSchema,
  reportSchema,
  type FieldShape,
  type RecordSchema,
} from "../catalogue/index.js";
import type { FormField } from "./browser/values.js";

/** The names of the two inputs of a waiver in the form. */
export const waiverParts = ["rule", "reason"] as const;
export const translationParts = ["language", "text"] as const;

/** How each field of a report is converted between file and form, in the order of the schema. */
export const formFields = fieldsOf(reportSchema);

/** How each field of a content page is converted between file and form. */
export const pageFormFields = fieldsOf(pageSchema);

function fieldsOf(schema: RecordSchema): FormField[] {
  return Object.entries(schema.fields).map(([key, field]) => {
    return { key, label: canonicalLabel(schema, key), ...kindOf(field.type.shape) };
  });
}

function kindOf(shape: FieldShape): Pick<FormField, "kind" | "parts" | "formerNames"> {
  switch (shape.type) {
    case "flag":
    case "words":
      return { kind: shape.type };
    case "reasons":
      return { kind: "pairs", parts: waiverParts.map((part) => [part, part] as const) };
    case "localized": {
      const parts = translationParts.map((part) => [part, part] as const);
      return { kind: "pairs", parts, formerNames: shape.formerNames };
    }
    case "list":
      return shape.item.type === "record"
        ? { kind: "records", parts: partsOf(shape.item.schema) }
        : { kind: "list" };
    case "line":
    case "prose":
    case "day":
    case "year":
    case "choice":
    case "form":
    case "index-number":
    case "publisher-code":
    case "entry-name":
    case "file-name":
      return { kind: "text" };
    case "record":
    case "severities":
      throw new TypeError(`the editor has no form for a field of the type ${shape.type}`);
  }
}

function partsOf(schema: RecordSchema): FormField["parts"] {
  return Object.keys(schema.fields).map((key) => [key, canonicalLabel(schema, key)] as const);
}
