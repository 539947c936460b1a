import type { Diagnostic } from "../../catalogue/index.js";
import { valueDigest } from "../../fs/index.js";
import type { Messages } from "../../i18n/index.js";
import { wholeMessage } from "../whole-message.js";

const severities = { error: "major", warning: "minor", info: "info" } as const;

/**
 * Formats diagnostics as a code quality report, which GitLab shows in merge requests and pipelines. Equal findings of
 * one file differ in their number, since GitLab joins those with the same fingerprint.
 *
 * @see GitLab Docs, “Code quality report format”
 */
export function codeQuality(diagnostics: readonly Diagnostic[], messages: Messages): string {
  const counts = new Map<string, number>();
  const report = diagnostics.map((diagnostic) => {
    const { file, line, rule, severity, message } = diagnostic;
    const same = valueDigest([file, rule, message]);
    const number = (counts.get(same) ?? 0) + 1;
    counts.set(same, number);
    return {
      description: wholeMessage(diagnostic, messages),
      check_name: rule,
      fingerprint: number === 1 ? same : valueDigest([same, number]),
      severity: severities[severity],
      location: { path: file, lines: { begin: line } },
    };
  });
  return JSON.stringify(report, null, 2);
}
