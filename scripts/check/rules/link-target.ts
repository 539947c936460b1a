import { hasUserName } from "../../markdown/index.js";
import { defineTextRule, inBody } from "../rule.js";

/**
 * Links must lead to http, https or mailto addresses or to pages of the catalogue, and name no user in front of a host; no
 * others are rendered.
 */
export const linkTarget = defineTextRule({
  id: "link-target",
  group: "safety",
  severity: "error",
  examples: {
    good: { reports: [{ text: "见[样例](https://example.com/)和[年份](/years/)。" }] },
    bad: {
      reports: [{ text: "见\n[样例](javascript:alert(1))。\n见 http://www.gov.cn@evil.example/ 。" }],
      findings: ["reports/2022/a.md:9", "reports/2022/a.md:10"],
    },
  },
  *check(report, { links, messages }) {
    for (const link of links(report)) {
      if (link.kind !== "refused") continue;
      const describe = hasUserName(link.target) ? messages.rules.linkUserName : messages.rules.link;
      yield { position: inBody(report, link.line, link.target), ...describe(link.target) };
    }
  },
});
