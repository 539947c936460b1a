import { locate, mostKept, type Severity, type Diagnostic } from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";
import type { CheckedText } from "./checked-text.js";
import type { Finding, ReportFinding, Rule } from "./rule.js";

/** Most findings of one rule in one text that are reported; the next one reports only that there are more. */
const listed = 50;

/** Returns the same limit for each severity. */
export function roomFor(most = mostKept): Record<Severity, number> {
  return { error: most, warning: most, info: most };
}

/** Collects findings up to a limit, and counts the rest. */
export class FindingCollector {
  readonly kept: Diagnostic[] = [];
  readonly more: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

  /**
   * @param room how many more findings of each severity are kept
   */
  constructor(
    private readonly room: Record<Severity, number>,
    private readonly messages: Messages,
  ) {}

  /** Collects the findings of one rule in one text. */
  collect(text: CheckedText, rule: Rule, severity: Severity, findings: Iterable<ReportFinding>): void {
    let count = 0;
    let seen: Set<string> | undefined;
    for (const finding of findings) {
      const { position, message } = finding;
      // A passage that a page shows twice, such as a picture in a footnote, is reported once.
      const same = `${position.line}:${position.column} ${message}`;
      seen ??= new Set();
      if (seen.has(same)) continue;
      seen.add(same);
      count += 1;
      const last = count > listed ? this.messages.rules.more(listed) : {};
      this.add(rule, severity, { ...finding, ...last, file: text.file, source: text.fileText });
      if (count > listed) return;
    }
  }

  add(rule: Rule, severity: Severity, { file, source = "", fix, ...fault }: Finding): void {
    if (this.room[severity] <= 0) {
      this.more[severity] += 1;
      return;
    }
    this.room[severity] -= 1;
    this.kept.push({ ...locate(file, source, { ...fault, rule: rule.id, severity }), fix });
  }
}
