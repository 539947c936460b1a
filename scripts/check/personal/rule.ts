import type { Severity } from "../../catalogue/index.js";
import { text } from "../../language/index.js";
import { placeIn } from "../lines.js";
import { defineRule, type Context, type ReportRule } from "../rule.js";
import type { Detector, FileLine } from "./digits.js";
import { linesWithLongNumbers } from "./digits.js";
import { masked } from "./mask.js";

interface PersonalRule {
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, by its name among the words. */
  readonly what: keyof typeof text.personal;
  readonly detect: Detector;
  /** For what is no long number: without a match in the text the rule has nothing to say. */
  readonly when?: RegExp;
  /** A finding that shows nothing of what was found, as an address has no part that is safe to show. */
  readonly hidden?: boolean;
  readonly examples: ReportRule["examples"];
}

/** Declares a rule that finds one kind of personal data, in the text and in the front matter. */
export function definePersonalRule({
  id,
  severity,
  what,
  detect,
  when,
  hidden,
  examples,
}: PersonalRule): ReportRule {
  return defineRule({
    id,
    group: "privacy",
    severity,
    examples,
    ...(when ? { when } : {}),
    *check(report, context) {
      const lines: readonly FileLine[] = when ? context.lines(report) : linesWithLongNumbers(report);
      for (const line of lines) {
        if (when && !when.test(line.text)) continue;
        for (const { start, length } of detect(line.text, ownCodes(context))) {
          const found = line.text.slice(start, start + length);
          if (context.publicContacts.has(found)) continue;
          yield {
            place: placeIn(line, start, length),
            ...text.rules.personal(text.personal[what], hidden ? "" : masked(found)),
          };
        }
      }
    },
  });
}

function ownCodes({ catalogue }: Context): ReadonlySet<string> {
  const known = codes.get(catalogue.agencies);
  if (known) return known;
  const made = new Set(catalogue.agencies.flatMap(({ code }) => code ?? []));
  codes.set(catalogue.agencies, made);
  return made;
}
const codes = new WeakMap<Context["catalogue"]["agencies"], Set<string>>();
