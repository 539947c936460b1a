import { inlineText } from "../../markdown/index.js";
import { defineTextRule, inBody } from "../rule.js";

/**
 * A picture must have a text that describes it, for readers who cannot see it.
 *
 * Source: 信息技术 互联网内容无障碍可访问性技术要求与测试方法 GB/T 37668-2019.
 */
export const imageAlt = defineTextRule({
  id: "image-alt",
  group: "language",
  severity: "warning",
  needs: ["!", "["],
  when: /!\[[^\]\n]{0,200}\]\(/,
  examples: {
    good: { reports: [{ text: "![样例办事大厅的照片](图.png)" }], files: ["图.png"] },
    bad: {
      reports: [{ text: "样例\n\n![](图.png)" }],
      files: ["图.png"],
      findings: ["reports/2022/a.md:10"],
    },
  },
  *check(report, { markdown, messages }) {
    for (const block of markdown(report).tokens) {
      for (const token of block.children ?? []) {
        if (token.type !== "image" || !uninformative.test(inlineText(token).trim())) continue;
        const position = inBody(report, (block.map?.[0] ?? 0) + 1, "![");
        yield { position, ...messages.rules.imageAlt };
      }
    }
  },
});

/** An empty text or a file name, which does not describe the picture. */
const uninformative = /^(?:image\d*|img\d*|图片\d*|.{0,60}\.(?:png|jpe?g|gif|webp))?$/i;
