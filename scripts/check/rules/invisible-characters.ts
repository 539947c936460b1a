import { codeOf } from "../../catalogue/index.js";
import { charactersIn } from "../character-runs.js";
import { defineTextRule } from "../rule.js";

/** Characters beside which U+200C and U+200D are allowed: Mongolian, Uyghur and Tibetan writing and emoji need them. */
const joining = "\\uFE0F\\p{Script=Mongolian}\\p{Script=Arabic}\\p{Script=Tibetan}\\p{Extended_Pictographic}";
const invisible = new RegExp(
  [
    "[\\u034F\\u17B4\\u17B5\\u00AD\\u115F\\u1160\\u180E\\u200B\\u2060-\\u2065\\u206A-\\u206F\\u2028\\u2029\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF0-\\uFFFB]",
    `(?<![${joining}])[\\u200C\\u200D]`,
    // Selectors of the form of a character before them: of emoji and symbols, and of Han characters (IVD).
    "(?<![\\p{Emoji}\\p{S}\\p{P}\\p{Script=Han}\\p{Script=Mongolian}])[\\uFE00-\\uFE0F]",
    "(?<!\\p{Script=Han})[\\u{E0100}-\\u{E01EF}]",
    "(?<![\\p{Extended_Pictographic}\\u{E0020}-\\u{E007F}])[\\u{E0000}-\\u{E00FF}]", // flags of regions end in tags
  ].join("|"),
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
    good: { reports: [{ text: "样例文字 👨‍👩‍👧 ❤\uFE0F 葛\u{E0100}" }] },
    bad: {
      reports: [
        { text: "样\u200B例文字" },
        { text: "样&#x200B;例文字" },
        { text: "ab\uFE0F\u{E0100}\u{E0041}c" },
      ],
      findings: ["reports/2022/a.md:8", "reports/2022/b.md:8", "reports/2022/c.md:8"],
    },
  },
  *check(report, context) {
    const { messages } = context;
    for (const { position, first, count, edits } of charactersIn(report, context, invisible)) {
      yield { position, ...messages.rules.invisible(codeOf(first), count), fix: edits };
    }
  },
});
