/** The value of a form field. Undefined and empty both mean that the report does not have the field. */
export type FormValue = string | boolean | readonly string[] | readonly FormRecord[] | undefined;
export type FormRecord = Readonly<Record<string, string>>;

/** How the value of a form field is written in the file. */
export interface FormField {
  readonly key: string;
  /** May be written in the file instead of the key. */
  readonly label: string;
  /** `words` are one line in the form and may be a list in the file; `pairs` are a map in the file. */
  readonly kind: "text" | "flag" | "list" | "records" | "words" | "pairs";
  /** Former names under which a file may have the text of one pair, each with the name of that pair. */
  readonly formerNames?: Readonly<Record<string, string>> | undefined;
  /** Key and label of each part of a record; for pairs, how name and text are called in the form. */
  readonly parts?: readonly (readonly [key: string, label: string])[] | undefined;
}

/** The values of a form, and the source of the file from which it was filled. */
export interface FormData {
  readonly [key: string]: FormValue;
}

/** Returns whether two values are equal, ignoring white space at the ends of lines and of the text. */
export function sameValue(one: FormValue, other: FormValue): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** Returns a value without empty texts, lists and records, and without a flag that is off. */
export function plain(value: FormValue): FormValue {
  if (value === undefined || value === false || value === true) return value === true ? true : undefined;
  if (typeof value === "string") {
    const text = value.replace(/\r\n?/g, "\n").trim();
    return text === "" ? undefined : text;
  }
  const items = value.map((item) => (typeof item === "string" ? plain(item) : plainRecord(item)));
  const kept = items.filter((item) => item !== undefined) as string[] | FormRecord[];
  return kept.length === 0 ? undefined : kept;
}

function plainRecord(record: FormRecord): FormRecord | undefined {
  const entries = Object.keys(record)
    .sort()
    .map((key) => [key, plain(record[key])] as const)
    .filter((entry): entry is readonly [string, string] => typeof entry[1] === "string");
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
