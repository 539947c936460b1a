import { mergeFile, readFile } from "./merge.js";
import type { FormField, FormRecord } from "./values.js";

/**
 * Adds waivers to a file.
 *
 * @returns undefined when the file cannot be changed in this way
 */
export function withWaivers(
  source: string,
  fields: readonly FormField[],
  rules: readonly string[],
  reason: string,
): string | undefined {
  const file = readFile(source, fields);
  const [rulePart, reasonPart] = fields.find(({ key }) => key === "waive")?.parts ?? [];
  if (!file || !rulePart || !reasonPart) return undefined;
  const given = file.values["waive"];
  const before: readonly FormRecord[] = Array.isArray(given)
    ? given.filter((item): item is FormRecord => typeof item === "object")
    : [];
  const kept = before.filter((item) => !rules.includes(item[rulePart[0]] ?? ""));
  const added = rules.map((rule) => ({ [rulePart[0]]: rule, [reasonPart[0]]: reason }));
  return mergeFile(source, fields, { ...file.values, waive: [...kept, ...added] }, file.body);
}
