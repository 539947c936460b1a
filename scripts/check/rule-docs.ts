import type { Severity } from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";
import { codeOf } from "../catalogue/index.js";
import { ruleGroups, type Example, type Rule } from "./rule.js";
import { rules } from "./rules/all-rules.js";

/** Returns the page docs/rules.md: what each rule looks for, why, and its examples. */
export function ruleDocs(messages: Messages): string {
  const { words } = messages.ruleDocs;
  const parts = [`# ${words.title}\n\n${words.lead}\n`];
  for (const group of ruleGroups) {
    const members = rules.filter((rule) => rule.group === group);
    parts.push(`## ${messages.ruleDocs.groups[group]}\n`, ...members.map((rule) => section(rule, messages)));
  }
  return `${parts.join("\n").trimEnd()}\n`;
}

function section(rule: Rule, messages: Messages): string {
  const { words } = messages.ruleDocs;
  const notes = messages.ruleNotes[rule.id];
  const severity: Severity = rule.severity;
  const level = `${messages.severities[severity]}${rule.firm ? words.firm : ""}`;
  const lines = [
    `### \`${rule.id}\`\n`,
    `**${level}** · ${notes?.what ?? ""}\n`,
    `${notes?.why ?? ""}\n`,
    ...example(words.bad, rule.examples.bad),
    ...example(words.good, rule.examples.good),
  ];
  return `${lines.join("\n")}\n`;
}

/** Returns the first report of an example as Markdown, shortened when it is long. */
function example(label: string, { reports }: Example): string[] {
  const shown = reports.find(({ fields, text }) => fields ?? text);
  if (!shown) return [];
  const fields = Object.entries(shown.fields ?? {}).map(([key, value]) => `${key}: ${value}`);
  const body = shown.text !== undefined && shown.text.trim() !== "" ? shown.text.trimEnd() : undefined;
  if (body !== undefined && body.length > longest) return [];
  const content = [
    ...(fields.length > 0 ? ["---", ...fields, "---"] : []),
    ...(body === undefined ? [] : [body]),
  ];
  return content.length > 0 ? [`${label}\n`, `\`\`\`\`md\n${visible(content.join("\n"))}\n\`\`\`\`\n`] : [];
}

/** Most characters of an example that are shown; some examples are made too long on purpose. */
const longest = 1000;

/** Writes invisible and combining characters as their codes, so that the page itself has none. */
function visible(value: string): string {
  return value.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Mn}\uFFFD]/gu, (character) =>
    character === "\n" || character === "\t" ? character : `〔${codeOf(character)}〕`,
  );
}
