import type { Diagnostic } from "../catalogue/index.js";

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** Diagnostics as a SARIF 2.1.0 log (OASIS standard), which code hosts show beside the lines. */
export function sarifLog(diagnostics: readonly Diagnostic[]): string {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "gongkai", rules: ids.map((id) => ({ id })) } },
        columnKind: "unicodeCodePoints",
        results: diagnostics.map(({ file, line, column, severity, rule, message, hint }) => ({
          ruleId: rule,
          level: levels[severity],
          message: { text: `${message}。${hint}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(file) },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}
