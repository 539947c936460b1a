import { bankCards } from "../personal/numbers.js";
import { definePersonalRule } from "../personal/rule.js";

/**
 * Texts must not contain bank card numbers. A public body's account may be waived with a reason.
 *
 * Source: 政府信息公开条例 (国令711号), article 15.
 */
export const bankCard = definePersonalRule({
  id: "bank-card",
  severity: "error",
  what: "bankCard",
  detect: bankCards,
  examples: {
    good: { reports: [{ text: "样例6222020000000000001。" }] },
    bad: {
      reports: [{ text: "样例6222021234567890128。" }, { text: "样例卡号：4111 1111 1111 1111" }],
      findings: ["reports/2022/a.md:8", "reports/2022/b.md:8"],
    },
  },
});
