import { genreValues, opennessValues, statusValues } from "../../catalogue/index.js";
import { text } from "../../i18n/index.js";
import { entryNames, type Choices } from "../choices.js";

/** Snippets for Markdown files: a whole report, and the entries that are hard to remember. */
export function snippets(choices: Choices): unknown {
  const snippet = (prefix: string, description: string, body: readonly string[]) => {
    return { scope: "markdown", prefix, description, body };
  };
  return {
    [text.admin.vscode.snippets.report]: snippet("baogao", text.admin.vscode.snippets.report, [
      "---",
      `title: \${1:${text.fieldLabels.title}}`,
      `index_number: \${2:${text.admin.vscode.snippets.code}}/\${CURRENT_YEAR}-\${3:00001}`,
      `agency: ${choice(4, entryNames(choices, "agencies.yaml"))}`,
      "published: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}",
      `openness: ${choice(5, opennessValues)}`,
      `topic: ${choice(6, entryNames(choices, "topics.yaml"))}`,
      `genre: ${choice(7, genreValues)}`,
      "---",
      "",
      "$0",
    ]),
    [text.admin.vscode.snippets.attachment]: snippet("fujian", text.admin.vscode.snippets.attachment, [
      "attachments:",
      `  - file: \${1:${text.admin.vscode.snippets.fileName}}`,
      `    title: \${2:${text.attachmentLabels.title}}`,
    ]),
    [text.admin.vscode.snippets.status]: snippet("feizhi", text.admin.vscode.snippets.status, [
      `status: ${choice(1, statusValues.slice(1))}`,
      "status_since: ${2:${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}}",
      `replaced_by: \${3:${text.fieldLabels.index_number}}`,
    ]),
    [text.admin.vscode.snippets.fault]: snippet("yuanwen", text.admin.vscode.snippets.fault, [
      "known_faults:",
      "  - paragraph: ${1:1}",
      `    note: \${2:${text.knownFaultLabels.note}}`,
    ]),
    [text.admin.vscode.snippets.waive]: snippet("mianjian", text.admin.vscode.snippets.waive, [
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
