import type { Diagnostic } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { wholeMessage } from "../whole-message.js";
import { rules } from "../rules/all-rules.js";

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** Formats diagnostics as a SARIF 2.1.0 log (OASIS standard), which code hosts show beside the lines. */
export function sarifLog(diagnostics: readonly Diagnostic[], messages: Messages): string {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "gongkai", rules: ids.map((id) => describe(id, messages)) } },
        columnKind: "unicodeCodePoints",
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, ids, messages)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function resultOf(diagnostic: Diagnostic, ids: readonly string[], messages: Messages) {
  const { file, line, column, length = 1, severity, rule } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: wholeMessage(diagnostic, messages) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file) },
          region: { startLine: line, startColumn: column, endColumn: column + length },
        },
      },
    ],
  };
}

/** Returns the descriptor of a rule. Errors found while reading have ids too, but no rule with a description. */
function describe(id: string, messages: Messages) {
  const notes = rules.some((rule) => rule.id === id) ? messages.ruleNotes[id] : undefined;
  return notes
    ? { id, shortDescription: { text: notes.what }, fullDescription: { text: notes.why } }
    : { id };
}
