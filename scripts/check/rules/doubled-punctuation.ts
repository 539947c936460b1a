import { positionIn } from "../lines.js";
import { defineTextRule } from "../rule.js";

/** Marks that are never repeated, and marks inside of a sentence next to one that ends it. */
const doubled = /([，。、；：])\1+|[，、；：][。，、；：]+|。[，、；：]+/g;
const adjacent = /[，。、；：][，。、；：]/;

/** Two punctuation marks must not be adjacent: 。。 and ，。 are left over from editing. */
export const doubledPunctuation = defineTextRule({
  id: "doubled-punctuation",
  group: "language",
  severity: "warning",
  when: adjacent,
  examples: {
    good: { reports: [{ text: "样例……“样例。”样例！！样例——样例。" }] },
    bad: {
      reports: [{ text: "样例，，样例。。\n\n样例，。" }],
      findings: ["reports/2022/a.md:8", "reports/2022/a.md:8", "reports/2022/a.md:10"],
    },
  },
  *check(report, { lines, messages }) {
    for (const line of lines(report)) {
      if (line.kind === "code" || !adjacent.test(line.text)) continue;
      for (const match of line.text.matchAll(doubled)) {
        const [found, same] = match;
        const position = positionIn(line, match.index, found.length);
        const words = messages.rules.doubled(found);
        if (same === undefined || found.length > 2) {
          yield { position: position, ...words };
          continue;
        }
        yield { position: position, ...words, fix: [{ ...position, length: found.length, text: same }] };
      }
    }
  },
});
