import { genreValues, opennessValues, statusValues } from "../../catalogue/index.js";
import { text } from "../../language/index.js";
import type { Choices } from "../form.js";

const words = text.admin.vscode.snippets;

/** Snippets for Markdown files: a whole report, and the entries that are hard to remember. */
export function snippets({ agencies, topics }: Choices): unknown {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const snippet = (prefix: string, description: string, body: readonly string[]) => {
    return { scope: "markdown", prefix, description, body };
  };
  return {
    [words.report]: snippet("baogao", words.report, [
      "---",
      `title: \${1:${text.fieldLabels.title}}`,
      `index_number: \${2:${words.code}}/\${CURRENT_YEAR}-\${3:00001}`,
      `agency: ${choice(4, names(agencies))}`,
      "published: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}",
      `openness: ${choice(5, opennessValues)}`,
      `topic: ${choice(6, names(topics))}`,
      `genre: ${choice(7, genreValues)}`,
      "---",
      "",
      "$0",
    ]),
    [words.attachment]: snippet("fujian", words.attachment, [
      "attachments:",
      `  - file: \${1:${words.fileName}}`,
      `    title: \${2:${text.attachmentLabels.title}}`,
    ]),
    [words.status]: snippet("feizhi", words.status, [
      `status: ${choice(1, statusValues.slice(1))}`,
      "status_since: ${2:${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}}",
      `replaced_by: \${3:${text.fieldLabels.index_number}}`,
    ]),
    [words.fault]: snippet("yuanwen", words.fault, [
      "known_faults:",
      "  - paragraph: ${1:1}",
      `    note: \${2:${text.knownFaultLabels.note}}`,
    ]),
    [words.waive]: snippet("mianjian", words.waive, [
      "waive:",
      `  \${1:${text.admin.pairs.rule}}: \${2:${text.admin.pairs.reason}}`,
    ]),
  };
}

/** A choice of words at one place of a snippet; an empty place where there is none. */
function choice(place: number, values: readonly string[]): string {
  if (values.length === 0) return `\${${place}}`;
  return `\${${place}|${values.map((value) => value.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
}
