import { stringify } from "yaml";
import { reportFields, type ReportKey } from "../../catalogue/index.js";
import type { DraftEntry } from "./metadata.js";

/**
 * Writes front matter: comments first, then the fields in the order of the schema.
 *
 * @param comments lines for the editor, without `#`
 */
export function writeFrontMatter(
  entries: ReadonlyMap<ReportKey, Pick<DraftEntry, "value">>,
  comments: readonly string[],
  attachments: readonly { readonly file: string; readonly title?: string | undefined }[] = [],
): string {
  const keys = (Object.keys(reportFields) as ReportKey[]).filter((key) => entries.has(key));
  const lines = keys.map((key) => `${key}: ${scalar(entries.get(key)?.value ?? "")}`);
  const files = attachments.map(({ file, title }) =>
    title === undefined
      ? `  - file: ${scalar(file)}`
      : `  - file: ${scalar(file)}\n    title: ${scalar(title)}`,
  );
  if (files.length > 0) lines.push("attachments:", ...files);
  return ["---", ...comments.map((comment) => `# ${comment}`), ...lines, "---", ""].join("\n");
}

/**
 * A value on one line, quoted only where YAML would read it as something else. Everything is text to this program, so
 * a number or a day needs no quotes; a code that editors might take for a number keeps its digits either way.
 */
function scalar(value: string): string {
  return stringify(value, {
    schema: "failsafe",
    lineWidth: 0,
    blockQuote: false,
    defaultStringType: "PLAIN",
  }).trimEnd();
}
