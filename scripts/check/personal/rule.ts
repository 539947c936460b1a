import type { Severity } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { positionIn } from "../lines.js";
import { defineTextRule, type TextRule } from "../rule.js";
import { linesWith, linesWithLongNumbers, type Detector } from "./digits.js";
import type { TextScan } from "../text-scan.js";
import { masked } from "./mask.js";

interface PersonalRule {
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, by its name among the words. */
  readonly what: keyof Messages["personal"];
  readonly detect: Detector;
  /** For what is no long number: lines without a match are not looked at. */
  readonly when?: RegExp;
  /** Whether a text, front matter not counted, can have anything of the kind. */
  readonly mayHold?: (scan: TextScan) => boolean;
  /** A finding that shows nothing of what was found, as an address has no part that is safe to show. */
  readonly hidden?: boolean;
  readonly examples: TextRule["examples"];
}

/** Declares a rule that finds one kind of personal data, in the text and in the front matter. */
export function definePersonalRule({
  id,
  severity,
  what,
  detect,
  when,
  mayHold = () => true,
  hidden,
  examples,
}: PersonalRule): TextRule {
  return defineTextRule({
    id,
    group: "privacy",
    severity,
    examples,
    *check(report, context) {
      const scan = context.scan(report);
      const lines = when ? linesWith(report, when, mayHold(scan)) : linesWithLongNumbers(report, scan);
      for (const line of lines) {
        for (const { start, length } of detect(line.text, context.ownCodes, line.heading)) {
          const found = line.text.slice(start, start + length);
          if (context.publicContacts.has(found)) continue;
          yield {
            position: positionIn(line, start, length),
            ...context.messages.rules.personal(context.messages.personal[what], hidden ? "" : masked(found)),
          };
        }
      }
    },
  });
}
