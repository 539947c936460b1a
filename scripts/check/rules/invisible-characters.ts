import { codeOf } from "../../catalogue/index.js";
import { charactersIn } from "../character-runs.js";
import { defineTextRule } from "../rule.js";

/** Characters beside which U+200C and U+200D are allowed: Mongolian, Uyghur and Tibetan writing and emoji need them. */
const joining = "\\p{Script=Mongolian}\\p{Script=Arabic}\\p{Script=Tibetan}\\p{Extended_Pictographic}\\uFE0F";
const invisible = new RegExp(
  `[\\u00AD\\u115F\\u1160\\u180E\\u200B\\u2060-\\u2064\\u2028\\u2029\\u3164\\uFEFF\\uFFA0]|(?<![${joining}])[\\u200C\\u200D]`,
  "gu",
);

/**
 * Texts must not contain invisible characters: search does not find a word with one inside, though it looks like any
 * other.
 */
export const invisibleCharacters = defineTextRule({
  id: "invisible-characters",
  group: "safety",
  severity: "warning",
  examples: {
    good: { reports: [{ text: "样例文字 👨‍👩‍👧" }] },
    bad: {
      reports: [{ text: "样\u200B例文字" }, { text: "样&#x200B;例文字" }],
      findings: ["reports/2022/a.md:8", "reports/2022/b.md:8"],
    },
  },
  *check(report, context) {
    const { messages } = context;
    for (const { position, first, count, edits } of charactersIn(report, context, invisible)) {
      yield { position, ...messages.rules.invisible(codeOf(first), count), fix: edits };
    }
  },
});
