import { splitFile } from "../catalogue/index.js";
import { linesOf, mergeLines } from "./merge-lines.js";

/**
 * Merges two versions of a Markdown file that have a common base. Front matter is merged by field, since fields that
 * different people change are often on adjacent lines; the text is merged line by line.
 *
 * @returns undefined when both have changed the same field or the same lines in different ways
 */
export function mergeReport(base: string, mine: string, theirs: string): string | undefined {
  const [from, own, other] = [splitFile(base), splitFile(mine), splitFile(theirs)];
  if (!from || !own || !other) return mergeLines(base, mine, theirs);
  const yaml = mergeFields(from.yaml, own.yaml, other.yaml) ?? mergeLines(from.yaml, own.yaml, other.yaml);
  const rest = mergeLines(from.closing + from.body, own.closing + own.body, other.closing + other.body);
  return yaml === undefined || rest === undefined ? undefined : own.opening + yaml + rest;
}

/** Merges fields; undefined when both sides changed one, or when a field occurs twice. */
function mergeFields(base: string, mine: string, theirs: string): string | undefined {
  const [from, own, other] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  if (!from || !own || !other) return undefined;
  const merged = new Map<string, string>();
  for (const key of keysInOrder(own, other)) {
    const [before, one, two] = [from.get(key), own.get(key), other.get(key)];
    const value = one === before ? two : two === before || one === two ? one : conflict;
    if (value === conflict) return undefined;
    if (typeof value === "string") merged.set(key, value);
  }
  return [...merged.values()].join("");
}
const conflict = Symbol("both sides changed the field");

/** Returns the keys of one side, and each key that only the other side has after the one before it there. */
function keysInOrder(own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const keys = [...own.keys()];
  let before = -1;
  for (const key of other.keys()) {
    const at = keys.indexOf(key);
    if (at < 0) keys.splice((before += 1), 0, key);
    else before = at;
  }
  return keys;
}

/** Splits YAML into the lines of each top-level field, with the comments above it; undefined when a key is repeated. */
function fieldsOf(yaml: string): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  let comments = "";
  let key = "";
  for (const line of linesOf(yaml)) {
    const found = /^([^\s#:-][^:]*):(?:\s|$)/.exec(line)?.[1]?.trimEnd();
    if (found !== undefined) {
      if (fields.has(found)) return undefined;
      key = found;
      fields.set(key, comments + line);
      comments = "";
    } else if (/^#/.test(line)) comments += line;
    else {
      fields.set(key, (fields.get(key) ?? "") + comments + line);
      comments = "";
    }
  }
  if (comments !== "") fields.set("", (fields.get("") ?? "") + comments);
  return fields;
}
