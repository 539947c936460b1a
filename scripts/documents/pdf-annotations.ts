import type { PdfAnnotationText } from "./types.js";

/** The flags of annotations that are not shown: hidden, and no view. @see ISO 32000-1, 12.5.3 */
const notShown = 2 | 32;

/**
 * Returns the texts of a page's annotations: values of form fields, texts written on the page, and remarks.
 *
 * @param annotations as pdf.js gives them, which types them as `any`
 * @see ISO 32000-1, 12.5.6 and 12.7.4
 */
export function annotationTexts(annotations: readonly unknown[]): PdfAnnotationText[] {
  return annotations.flatMap((annotation): PdfAnnotationText[] => {
    if (typeof annotation !== "object" || annotation === null) return [];
    const fields = new Map<string, unknown>(Object.entries(annotation));
    const rect = fields.get("rect");
    const box = Array.isArray(rect) ? rect.filter((number) => typeof number === "number") : [];
    const flags = fields.get("annotationFlags");
    const isShown = typeof flags !== "number" || (flags & notShown) === 0;
    if (fields.get("subtype") === "Widget") {
      const text = fieldText(fields);
      return text === "" ? [] : [{ kind: isShown ? "field" : "remark", text, box }];
    }
    const contents = fields.get("contentsObj");
    const text =
      typeof contents === "object" &&
      contents !== null &&
      "str" in contents &&
      typeof contents.str === "string"
        ? contents.str.trim()
        : "";
    if (text === "") return [];
    return [{ kind: fields.get("subtype") === "FreeText" && isShown ? "text" : "remark", text, box }];
  });
}

function fieldText(fields: ReadonlyMap<string, unknown>): string {
  const value = fields.get("fieldValue");
  if (fields.get("checkBox") === true || fields.get("radioButton") === true) {
    const own = fields.get(fields.get("radioButton") === true ? "buttonValue" : "exportValue");
    return typeof value === "string" && value !== "Off" && value === own ? "☑" : "☐";
  }
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string").join("、");
  return typeof value === "string" ? value.trim() : "";
}
