import { genreValues, opennessValues, statusValues } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { entryNames, type Choices } from "../choices.js";

/** Returns snippets for Markdown files: a whole report, and entries that are hard to remember. */
export function snippets(choices: Choices, messages: Messages): unknown {
  const snippet = (prefix: string, description: string, body: readonly string[]) => {
    return { scope: "markdown", prefix, description, body };
  };
  return {
    [messages.admin.vscode.snippets.report]: snippet("baogao", messages.admin.vscode.snippets.report, [
      "---",
      `title: \${1:${messages.fieldLabels.title}}`,
      `index_number: \${2:${messages.admin.vscode.snippets.code}}/\${CURRENT_YEAR}-\${3:00001}`,
      `agency: ${choice(4, entryNames(choices, "agencies.yaml"))}`,
      "published: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}",
      `openness: ${choice(5, opennessValues)}`,
      `topic: ${choice(6, entryNames(choices, "topics.yaml"))}`,
      `genre: ${choice(7, genreValues)}`,
      "---",
      "",
      "$0",
    ]),
    [messages.admin.vscode.snippets.attachment]: snippet(
      "fujian",
      messages.admin.vscode.snippets.attachment,
      [
        "attachments:",
        `  - file: \${1:${messages.admin.vscode.snippets.fileName}}`,
        `    title: \${2:${messages.attachmentLabels.title}}`,
      ],
    ),
    [messages.admin.vscode.snippets.status]: snippet("feizhi", messages.admin.vscode.snippets.status, [
      `status: ${choice(1, statusValues.slice(1))}`,
      "status_since: ${2:${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}}",
      `replaced_by: \${3:${messages.fieldLabels.index_number}}`,
    ]),
    [messages.admin.vscode.snippets.fault]: snippet("yuanwen", messages.admin.vscode.snippets.fault, [
      "known_faults:",
      "  - paragraph: ${1:1}",
      `    note: \${2:${messages.knownFaultLabels.note}}`,
    ]),
    [messages.admin.vscode.snippets.waive]: snippet("mianjian", messages.admin.vscode.snippets.waive, [
      "waive:",
      `  \${1:${messages.admin.pairs.rule}}: \${2:${messages.admin.pairs.reason}}`,
    ]),
  };
}

/** Returns a tab stop with a choice of words; an empty tab stop when there are none. */
function choice(stop: number, values: readonly string[]): string {
  if (values.length === 0) return `\${${stop}}`;
  return `\${${stop}|${values.map((value) => value.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
}
