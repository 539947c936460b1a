import { pageFields, reportFields, type FieldTable, type FieldShape } from "../catalogue/index.js";
import { canonicalLabels, type LabelSet } from "../i18n/index.js";
import type { FormField } from "./browser/values.js";

/** What the parts of an excuse are called in the form. */
export const pairParts = ["rule", "reason"] as const;

/** How each field of a report goes from its file into a form and back, in the order of the schema. */
export const formFields = fieldsOf(reportFields, "fieldLabels");

/** The same for a standing page. */
export const pageFormFields = fieldsOf(pageFields, "pageLabels");

function fieldsOf(table: FieldTable, labels: LabelSet): FormField[] {
  const written: Readonly<Record<string, string>> = canonicalLabels[labels];
  return Object.entries(table).map(([key, field]) => {
    return { key, label: written[key] ?? key, ...kindOf(field.kind.shape) };
  });
}

function kindOf(shape: FieldShape): Pick<FormField, "kind" | "parts"> {
  switch (shape.type) {
    case "flag":
    case "words":
      return { kind: shape.type };
    case "pairs":
      return { kind: "pairs", parts: pairParts.map((part) => [part, part] as const) };
    case "list":
      return shape.item.type === "record"
        ? { kind: "records", parts: partsOf(shape.item.table, shape.item.labels) }
        : { kind: "list" };
    default:
      return { kind: "text" };
  }
}

function partsOf(table: FieldTable, labels: LabelSet): FormField["parts"] {
  const written: Readonly<Record<string, string>> = canonicalLabels[labels];
  return Object.keys(table).map((key) => [key, written[key] ?? key] as const);
}
