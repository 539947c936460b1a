import { defineTextRule, inBody } from "../rule.js";

/**
 * Pictures must be files beside the report: pages load nothing from other hosts, and such pictures cannot disappear.
 */
export const remoteImage = defineTextRule({
  id: "remote-image",
  group: "safety",
  severity: "error",
  examples: {
    good: { reports: [{ text: "![样例图](图.png)" }], files: ["图.png"] },
    bad: { reports: [{ text: "![样例图](https://example.com/1.png)" }], findings: ["reports/2022/a.md:8"] },
  },
  *check(report, { links, messages }) {
    for (const link of links(report)) {
      if (!link.image || link.kind !== "absolute") continue;
      yield { position: inBody(report, link.line, link.target), ...messages.rules.remoteImage(link.target) };
    }
  },
});
