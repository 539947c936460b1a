import { plates } from "../personal/numbers.js";
import { definePersonalRule } from "../personal/rule.js";

/**
 * Texts must not contain number plates, which identify their owners.
 *
 * Source: 政府信息公开条例 (国令711号), article 15.
 */
export const plateNumber = definePersonalRule({
  id: "plate-number",
  severity: "warning",
  what: "plateNumber",
  detect: plates,
  mayHold: (scan) => scan.hasBeforeLetter("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"),
  when: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-ZＡ-Ｚ]/,
  examples: {
    good: { reports: [{ text: "样例许可证浙B2-20100257，车牌浙G12***。" }] },
    bad: {
      reports: [{ text: "样例车牌浙G12345。" }, { text: "样例车牌浙GD12345" }],
      findings: ["reports/2022/a.md:8", "reports/2022/b.md:8"],
    },
  },
});
