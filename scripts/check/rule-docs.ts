import path from "node:path";
import type { Severity } from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";
import { codeOf } from "../catalogue/index.js";
import { exampleName, ruleGroups, type Example, type Rule } from "./rule.js";
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
  const [bad, good] = [blocksOf(rule, "bad", messages), blocksOf(rule, "good", messages)];
  // Examples that differ only in files that are no text would look the same.
  const examples = bad === good ? [] : [labelled(words.bad, bad), labelled(words.good, good)].flat();
  const lines = [
    `### \`${rule.id}\`\n`,
    `**${level}** · ${notes?.what ?? ""}\n`,
    `${notes?.why ?? ""}\n`,
    ...examples,
  ];
  return `${lines.join("\n")}\n`;
}

function labelled(label: string, blocks: string): string[] {
  return blocks === "" ? [] : [`${label}\n`, blocks];
}

/**
 * Returns an example of a rule in Markdown: for a rule that compares files, all of its reports and other text files,
 * each with its name; for other rules the first report, since the others are variants of it. Returns an empty text when
 * a file is too long.
 */
function blocksOf({ scope, examples }: Rule, kind: keyof Rule["examples"], messages: Messages): string {
  const { reports, contents = {}, committed }: Example = examples[kind];
  const files = [
    ...reports.map(({ name, fields, text }, index): [string, string] => {
      const lines = Object.entries(fields ?? {}).map(([key, value]) => `${key}: ${value}`);
      const head = lines.length > 0 ? ["---", ...lines, "---"].join("\n") : "";
      return [`${name ?? exampleName(index)}.md`, [head, text?.trimEnd() ?? ""].filter(Boolean).join("\n")];
    }),
    ...Object.entries(contents).map(([file, content]): [string, string] => [
      path.posix.basename(file),
      isText(content) ? content.trimEnd() : "",
    ]),
  ]
    .filter(([, content]) => content !== "")
    .slice(0, scope === "catalogue" ? undefined : 1);
  if (files.some(([, content]) => content.length > longest)) return "";
  return files
    .map(([file, content]) => {
      const day =
        committed === undefined ? undefined : messages.ruleDocs.words.committed(committed.slice(0, 10));
      const label = [...(files.length > 1 ? [`\`${file}\``] : []), ...(day === undefined ? [] : [day])];
      const type = path.posix.extname(file).slice(1);
      return `${label.length > 0 ? `${label.join(" ")}\n\n` : ""}\`\`\`\`${type}\n${visible(content)}\n\`\`\`\`\n`;
    })
    .join("\n");
}

/** Returns whether the content of a file, of which each character is a byte, can be shown. */
function isText(content: string): boolean {
  return !/[^\t\n\x20-\x7E]/.test(content);
}

/** Most characters of an example that are shown; some examples are made too long on purpose. */
const longest = 1000;

/** Writes invisible and combining characters as their codes, so that the page itself has none. */
function visible(value: string): string {
  return value.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Mn}\uFFFD]/gu, (character) =>
    character === "\n" || character === "\t" ? character : `〔${codeOf(character)}〕`,
  );
}
