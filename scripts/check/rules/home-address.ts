import { homeAddresses } from "../personal/numbers.js";
import { definePersonalRule } from "../personal/rule.js";

/**
 * Texts must not contain home addresses of persons.
 *
 * Source: 政府信息公开条例 (国令711号), article 15.
 */
export const homeAddress = definePersonalRule({
  id: "home-address",
  severity: "warning",
  what: "homeAddress",
  detect: homeAddresses,
  mayHold: (scan) => scan.has("住址籍"),
  when: /住址|家庭地址|居住地址|户籍(?:地址|所在地)|[家现租]住|[男女][，,、\s]/,
  hidden: true,
  examples: {
    good: { reports: [{ text: "样例住房和城乡建设局地址：样例路1号。推进住宅小区1号样板。" }] },
    bad: {
      reports: [
        { text: "样例某，男，1970年出生，住样例乡样例村12号。" },
        { text: "家庭住址：样例乡样例村" },
        { text: "| 户籍地址 |\n| --- |\n| 样例乡样例村 |" },
      ],
      findings: ["reports/2022/a.md:8", "reports/2022/b.md:8", "reports/2022/c.md:8"],
    },
  },
});
