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
 * Returns a value on one line, quoted only when YAML would read it as something else. All values are text to this
 * program, so numbers and days need no quotes.
 */
function scalar(value: string): string {
  return stringify(value, {
    schema: "failsafe",
    lineWidth: 0,
    blockQuote: false,
    defaultStringType: "PLAIN",
  }).trimEnd();
}
