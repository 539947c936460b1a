import { parseDocument } from "yaml";

/** `key: value` as editors mean it: full-width colons too, and no space after the colon. */
const keyAndValue = /^( *(?:- +)?)([^\s:：'"{}[\],#&*!|>%@`?-][^:：]*?)\s*[:：]\s*(\S.*?)\s*$/;

/** Characters of a line that can be a field; what is longer is a text that was put in the wrong place. */
const longest = 500;

/**
 * The line that an editor most likely meant where YAML cannot read one.
 *
 * @returns undefined when that cannot be told, or would not be read either
 */
export function repairLine(line: string): string | undefined {
  const match = line.length > longest ? null : keyAndValue.exec(line);
  if (!match) return undefined;
  const [, indent = "", key = "", value = ""] = match;
  const candidates = [`${key}: ${value}`, `${key}: ${quoted(value)}`];
  const repaired = candidates.find(reads);
  return repaired === undefined || `${indent}${repaired}` === line ? undefined : indent + repaired;
}

/** A value as YAML reads it back, in quotation marks only where it needs them. */
export function written(value: string): string {
  return /^[A-Za-z0-9\u4E00-\u9FFF《“（【〔][^\n\t]*$/.test(value) && !/: |:$| #|\s$/.test(value)
    ? value
    : quoted(value);
}

/** JSON's strings are YAML's, too. */
export function quoted(value: string): string {
  return JSON.stringify(value);
}

function reads(line: string): boolean {
  const { errors, warnings, contents } = parseDocument(line, { schema: "failsafe", prettyErrors: false });
  const plain = !/[:：]\s*[&*!|>]/.test(line);
  return plain && errors.length === 0 && warnings.length === 0 && contents !== null;
}
