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
  /** What the rule finds: a key of `messages.personal`. */
  readonly what: keyof Messages["personal"];
  readonly detect: Detector;
  /** Only lines that match are checked. For rules that do not look for long numbers. */
  readonly when?: RegExp;
  /** Returns whether a text, without its front matter, can contain a match at all. */
  readonly mayHold?: (scan: TextScan) => boolean;
  /** Whether messages must not quote the match, not even masked: no part of an address is safe to show. */
  readonly hidden?: boolean;
  readonly examples: TextRule["examples"];
}

/** Declares a rule that finds one kind of personal data in text and front matter. */
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
