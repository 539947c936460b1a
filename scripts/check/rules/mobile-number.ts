import { mobileNumbers } from "../personal/numbers.js";
import { definePersonalRule } from "../personal/rule.js";

/**
 * Texts must not contain mobile telephone numbers of persons; those in site.yaml and agencies.yaml are public.
 *
 * Source: 政府信息公开条例 (国令711号), article 15.
 */
export const mobileNumber = definePersonalRule({
  id: "mobile-number",
  severity: "warning",
  what: "mobileNumber",
  detect: mobileNumbers,
  examples: {
    good: { reports: [{ text: "样例电话138****8000，投资13800138000元，编号2013800138000。" }] },
    bad: {
      reports: [{ text: "样例电话13800138000" }, { text: "样例电话138 0013 8000。" }],
      findings: ["reports/2022/a.md:8", "reports/2022/b.md:8"],
    },
  },
});
