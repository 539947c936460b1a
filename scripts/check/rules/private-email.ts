import { privateEmails } from "../personal/numbers.js";
import { definePersonalRule } from "../personal/rule.js";

/**
 * Texts must not contain e-mail addresses of private providers, which belong to persons; those in site.yaml and
 * agencies.yaml are public.
 *
 * Source: 政府信息公开条例 (国令711号), article 15.
 */
export const privateEmail = definePersonalRule({
  id: "private-email",
  severity: "warning",
  what: "privateEmail",
  detect: privateEmails,
  mayHold: (scan) => scan.has("@＠"),
  when: /[@＠]/,
  examples: {
    good: { reports: [{ text: "样例信箱 office@example.gov.cn。" }] },
    bad: {
      reports: [{ text: "样例信箱 yangli@qq.com。" }],
      findings: ["reports/2022/a.md:8"],
    },
  },
});
