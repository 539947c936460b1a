import { identityNumbers } from "../personal/identity.js";
import { definePersonalRule } from "../personal/rule.js";

/**
 * Texts must not contain resident identity numbers: 18 or 15 digits, full-width ones too. Masked ones (330***1234) are
 * allowed.
 *
 * Source: 政府信息公开条例 (国令711号), article 15; GB 11643-1999.
 */
export const identityNumber = definePersonalRule({
  id: "identity-number",
  severity: "error",
  what: "identityNumber",
  detect: identityNumbers,
  examples: {
    good: {
      reports: [
        { text: "样例张某，身份证号330703********001X，统一社会信用代码113307037368775858。" },
        { text: "样例编号330703199001010012。" },
      ],
    },
    bad: {
      reports: [
        { text: "样例110101199003070011。" },
        { text: "身份证号：１１０１０１１９９００３０７００１１" },
        { text: "样例&#49;10101199003070011。" },
        { text: "样例110101**19900307**0011。" },
        { fields: { summary: '"样例\\u003110101199003070011"' } },
      ],
      findings: [8, 8, 8, 8, 7].map((line, at) => `reports/2022/${"abcde".charAt(at)}.md:${line}`),
    },
  },
});
