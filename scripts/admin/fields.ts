import { pageFields, reportFields, type FieldTable, type Shape } from "../catalogue/index.js";
import { text } from "../language/index.js";
import type { FormField } from "./browser/values.js";

/** What each part of an excuse is called in the form. */
export const pairParts = [
  ["rule", text.admin.pairs.rule],
  ["reason", text.admin.pairs.reason],
] as const;

/** How each field of a report goes from its file into a form and back, in the order of the schema. */
export const formFields = fieldsOf(reportFields, text.fieldLabels);

/** The same for a standing page. */
export const pageFormFields = fieldsOf(pageFields, text.pageLabels);

function fieldsOf(table: FieldTable, labels: Readonly<Record<string, string>>): FormField[] {
  return Object.entries(table).map(([key, field]) => {
    return { key, label: labels[key] ?? key, ...kindOf(field.kind.shape) };
  });
}

function kindOf(shape: Shape): Pick<FormField, "kind" | "parts"> {
  switch (shape.type) {
    case "flag":
    case "words":
      return { kind: shape.type };
    case "pairs":
      return { kind: "pairs", parts: pairParts };
    case "list":
      return shape.item.type === "record"
        ? { kind: "records", parts: partsOf(shape.item.table, shape.item.labels) }
        : { kind: "list" };
    default:
      return { kind: "text" };
  }
}

function partsOf(table: FieldTable, labels: Readonly<Record<string, string>>): FormField["parts"] {
  return Object.keys(table).map((key) => [key, labels[key] ?? key] as const);
}
