import type { Field, FieldShape, RecordSchema } from "../../../scripts/catalogue/index.js";
import { type Draw, many, oddText, pick, some } from "./draw.js";

/** What values of a catalogue may refer to. */
export interface Names {
  readonly agencies: readonly string[];
  readonly topics: readonly string[];
  /** Index numbers of reports, and one of none. */
  readonly numbers: readonly string[];
  /** Names of files beside reports. */
  readonly files: readonly string[];
  /** Ids of rules. */
  readonly rules: readonly string[];
  /** Addresses, hosts and names for fields of a fixed form. */
  readonly forms: readonly string[];
}

/** Returns a line of YAML for each field that is required or drawn, `key: value`. */
export function randomLines(
  { fields }: RecordSchema,
  draw: Draw,
  names: Names,
  fixed: Readonly<Record<string, string>> = {},
): string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const value =
      fixed[key] ?? (field.required || draw(3) === 0 ? randomValue(field, draw, names) : undefined);
    return value === undefined ? [] : [`${key}: ${value}`];
  });
}

/** Returns a record in one line. */
export function randomRecord(
  schema: RecordSchema,
  draw: Draw,
  names: Names,
  fixed: Readonly<Record<string, string>> = {},
): string {
  return `{ ${randomLines(schema, draw, names, fixed).join(", ")} }`;
}

/** Returns a value as YAML in one line: mostly one that the field takes. */
function randomValue({ type: { shape }, example }: Field<unknown>, draw: Draw, names: Names): string {
  if (example !== undefined && draw(4) === 0) return JSON.stringify(example);
  return valueOf(shape, typeof example === "string" ? example : "样例", draw, names);
}

/** Days that calendars, time zones or sorting treat in a special way. */
const days = ["2022-05-31", "2022-01-01", "2024-02-29", "1900-01-01", "2099-12-31", "2022-12-31"];
const years = ["2022", "1900", "2099", "2021"];

function valueOf(shape: FieldShape, example: string, draw: Draw, names: Names): string {
  const inner = (item: FieldShape) => valueOf(item, example, draw, names);
  switch (shape.type) {
    case "line":
      return quoted(oddText(draw).replaceAll("\n", " ").slice(0, shape.max), draw);
    case "prose":
      return quoted(oddText(draw), draw);
    case "words":
      return draw(2) === 0
        ? quoted(oddText(draw), draw)
        : `[${many(draw, 0, 3, () => quoted("词", draw)).join(", ")}]`;
    case "flag":
      return pick(draw, ["true", "false", "是"]);
    case "day":
      return pick(draw, days);
    case "year":
      return quoted(pick(draw, years), draw);
    case "choice":
      return quoted(pick(draw, shape.values), draw);
    case "publisher-code":
      return quoted(example, draw);
    case "entry-name":
      return quoted(pick(draw, shape.file === "agencies.yaml" ? names.agencies : names.topics), draw);
    case "index-number":
      return quoted(pick(draw, names.numbers), draw);
    case "file-name":
      return quoted(pick(draw, names.files), draw);
    case "form": {
      const matching = names.forms.filter((form) => shape.pattern.test(form));
      return quoted(matching.length > 0 && draw(4) > 0 ? pick(draw, matching) : example, draw);
    }
    case "list":
      return shape.single && draw(2) === 0
        ? inner(shape.item)
        : `[${many(draw, 0, 3, () => inner(shape.item)).join(", ")}]`;
    case "record":
      return randomRecord(shape.schema, draw, names);
    case "localized":
      return pairs(some(draw, shape.languages, 2), () => inner(shape.text));
    case "reasons": {
      const commits = ["3f2a9c1d5e", "0000000"];
      return pairs(some(draw, shape.for === "rule" ? names.rules : commits, 12), () => quoted("样例", draw));
    }
    case "severities":
      return pairs(some(draw, names.rules, 6), () => pick(draw, shape.values));
  }
}

function pairs(keys: readonly string[], value: () => string): string {
  return `{ ${keys.map((key) => `${JSON.stringify(key)}: ${value()}`).join(", ")} }`;
}

/** Returns a text as a scalar of YAML in one of its forms. */
export function quoted(text: string, draw: Draw): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(text) && draw(2) === 0) return text;
  // JSON has no form for single quotes; lone surrogates exist only as escapes.
  if (/^[\p{L}\p{N} ,:#]+$/u.test(text) && draw(3) === 0) return `'${text}'`;
  return JSON.stringify(text);
}
