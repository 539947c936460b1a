import { positionIn } from "../lines.js";
import { defineTextRule } from "../rule.js";

const tag =
  /<\/?(?:a|b|br|center|code|div|em|embed|font|form|h[1-6]|hr|i|iframe|img|input|li|link|meta|object|ol|p|pre|script|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul|video|audio|o:p)(?:\s[^<>\n]*)?\/?>|<!--/i;

/** Texts must not contain HTML: tags are not interpreted but shown to readers as text. */
export const rawHtml = defineTextRule({
  id: "raw-html",
  group: "safety",
  severity: "warning",
  needs: ["<"],
  when: /<[/a-z!]/i,
  examples: {
    good: { reports: [{ text: "样例<10件，a<b，`<br>`，<https://example.com/>" }] },
    bad: {
      reports: [{ text: "样例<br>文字\n\n<script>样例</script>" }],
      findings: ["reports/2022/a.md:8", "reports/2022/a.md:10"],
    },
  },
  *check(report, { lines, messages }) {
    for (const line of lines(report)) {
      if (line.kind === "code") continue;
      const match = tag.exec(line.text.replace(/`[^`\n]*`/g, (code) => " ".repeat(code.length)));
      if (match)
        yield {
          position: positionIn(line, match.index, match[0].length),
          ...messages.rules.rawHtml(match[0].slice(0, 20)),
        };
    }
  },
});
