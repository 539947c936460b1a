import { defaultMessages } from "../../i18n/index.js";
import { parseDay, reportFields, type ReportKey } from "../../catalogue/index.js";
import { documentTerms } from "../../i18n/index.js";
import type { AgencyName } from "../vocabularies.js";

/** A value as front matter writes it, and whether the field can hold it. */
export interface NormalisedValue {
  readonly value: string;
  /** False when the value does not have the field's form: it is shown, not written as if it were right. */
  readonly fits: boolean;
}

/**
 * Converts a value to the format of its field; its words are never changed.
 *
 * @param agencies to find a full name's short form
 * @returns undefined for values that mean “none”: an empty cell, a dash, 无
 */
export function normalise(
  key: ReportKey,
  raw: string,
  agencies: readonly AgencyName[],
): NormalisedValue | undefined {
  const value = raw.replace(/[\s\u3000\u00A0]+/gu, " ").trim();
  if (value === "" || documentTerms.emptyValues.includes(value) || /^[-—/\\]+$/u.test(value))
    return undefined;
  const formed = inForm(key, value, agencies);
  return { value: formed, fits: valueFits(key, formed) };
}

function inForm(key: ReportKey, value: string, agencies: readonly AgencyName[]): string {
  switch (key) {
    case "published":
    case "generated":
    case "modified":
    case "status_since":
      return findDay(value) ?? value;
    case "index_number":
      return value.replace(/\s/g, "");
    case "document_number":
      return value.replace(
        /(?<=\p{Script=Han}|[〔〕[\]()（）\d])\s+(?=\p{Script=Han}|[〔〕[\]()（）\d])/gu,
        "",
      );
    case "agency":
      return agencies.find(({ name, fullName }) => name === value || fullName === value)?.name ?? value;
    case "status":
      return documentTerms.statusWords[value] ?? value;
    case "report_year":
      return /^((?:19|20)\d{2})\s*年?度?$/u.exec(value)?.[1] ?? value;
    default:
      return value;
  }
}

/** Returns whether a field accepts a value. It uses the schema itself, so that import and check cannot differ. */
export function valueFits(key: ReportKey, value: string): boolean {
  const node = { kind: "scalar", value, position: { line: 1, column: 1 }, plain: true } as const;
  return reportFields[key].type.parse(node, defaultMessages).ok;
}

/**
 * Returns the day that a text starts with: `2022-05-31`, `2022/5/31`, `2022.5.31`, `2022年5月31日`, `20220531`, each
 * perhaps with a time after it.
 */
export function findDay(value: string): string | undefined {
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?!\d)/u.exec(value.trim()) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(value.trim());
  if (!match) return undefined;
  const [, year = "", month = "", day = ""] = match;
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
