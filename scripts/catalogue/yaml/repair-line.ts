import { parseDocument } from "yaml";

/** `key:` as editors type it: also with a full-width colon. */
const keyAndColon = /^( *(?:- +)?)([^\s:：'"{}[\],#&*!|>%@`?-][^:：]*)[:：]/;

/** Most characters of a line that can be a field; a longer one is probably text in the wrong position. */
const longest = 500;

/**
 * Returns what an editor probably meant by a line that YAML cannot read.
 *
 * @returns undefined when there is no suggestion, or YAML could not read it either
 */
export function repairLine(line: string): string | undefined {
  const match = line.length > longest ? null : keyAndColon.exec(line);
  if (!match) return undefined;
  const [whole, indent = "", beforeColon = ""] = match;
  const [key, value] = [beforeColon.trimEnd(), line.slice(whole.length).trim()];
  if (value === "") return undefined;
  const candidates = [`${key}: ${value}`, `${key}: ${quoted(value)}`];
  const repaired = candidates.find(reads);
  return repaired === undefined || `${indent}${repaired}` === line ? undefined : indent + repaired;
}

/** Returns a value as YAML source, with quotation marks only where they are needed. */
export function written(value: string): string {
  return /^[A-Za-z0-9\u4E00-\u9FFF《“（【〔][^\n\t]*$/.test(value) && !/: |:$| #|\s$/.test(value)
    ? value
    : quoted(value);
}

/** Returns a value in quotation marks: JSON strings are valid YAML. */
export function quoted(value: string): string {
  return JSON.stringify(value);
}

function reads(line: string): boolean {
  const { errors, warnings, contents } = parseDocument(line, { schema: "failsafe", prettyErrors: false });
  const plain = !/[:：]\s*[&*!|>]/.test(line);
  return plain && errors.length === 0 && warnings.length === 0 && contents !== null;
}
