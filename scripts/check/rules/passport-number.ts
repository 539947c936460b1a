import { passports } from "../personal/numbers.js";
import { definePersonalRule } from "../personal/rule.js";

/**
 * Texts must not contain numbers of passports and travel permits.
 *
 * Source: 政府信息公开条例 (国令711号), article 15.
 */
export const passportNumber = definePersonalRule({
  id: "passport-number",
  severity: "warning",
  what: "passportNumber",
  detect: passports,
  mayHold: ({ longestNumber }) => longestNumber >= 7,
  when: /[A-Za-zＡ-Ｚ][0-9０-９A-Za-z]?[0-9０-９]{7}/,
  examples: {
    good: { reports: [{ text: "样例型号E12345678。" }] },
    bad: {
      reports: [{ text: "样例护照号E12345678。" }],
      findings: ["reports/2022/a.md:8"],
    },
  },
});
