import { compareWithPage, unclearMarks } from "../../markdown/index.js";
import { exceedsMarkupLimit } from "../markup-limit.js";
import { defineTextRule } from "../rule.js";
import { codePoints } from "../../catalogue/index.js";

/** Parts of a line that may be marks: quotations, empty items, items that begin with a number, ends of headings. */
const block =
  /^(?:[ \t>]|\d{1,9}[.)][ \t]|[-+*][ \t])*(?:>|[-+*](?:[ \t]*$|[ \t]+(?:(?:[-+−±≈约][ \t]*)?(?:[¥￥$][ \t]*)?[.．]?\p{Nd}|[百〇零一二两三四五六七八九十千]))|#.*#[ \t]*$)/u;
/** Numbers that would become numbers of a list, although they belong to the text: 2021. 3. 5. */
const numbers = /^(?:[ \t>]|[-+*][ \t])*(?:\d{1,9}[.)][ \t]+\d{1,9}[.)](?:[ \t]|$)|(?:19|20)\d{2}\.[ \t]+\d)/;
const inline = /[*_~`]|\\[!-/:-@[-`{-~]|\]\(|\[\^|<[^\s<>]+[:@]|&[#\w]+;/u;
/** Matches texts that may have such parts; most have none, and need not be parsed. */
const mayHide = new RegExp(`${inline.source}|${block.source}|${numbers.source}`, "mu");

/**
 * Everything that was typed must be visible: each letter, digit and sign of a text is on its page, or is a Markdown
 * mark with an unmistakable effect.
 */
export const hiddenText = defineTextRule({
  id: "hidden-text",
  group: "language",
  severity: "warning",
  needs: ["*_~`\\[<>|&#+-.)"],
  when: mayHide,
  examples: {
    good: {
      reports: [
        {
          text: "**一、样例：**增长**5%，**长5*宽6，~~5000元~~。\n\n- 样例\n- 5件\n\n> 样例[^1]\n\n[^1]: 样例",
        },
      ],
    },
    bad: {
      reports: [
        {
          text: "- 5℃以下\n\n> 5万元\n\n样*例、样*例\n\n样例。\n\n[^1]: 样例\n\n```样例\n样例\n```",
        },
      ],
      findings: [
        "reports/2022/a.md:8",
        "reports/2022/a.md:10",
        "reports/2022/a.md:12",
        "reports/2022/a.md:16",
        "reports/2022/a.md:18",
      ],
    },
  },
  *check({ body, bodyLine }, { messages }) {
    if (exceedsMarkupLimit(body)) return;
    for (const { kind, start, end, text, paste } of unclearMarks(body, compareWithPage(body))) {
      const lineStart = body.lastIndexOf("\n", start - 1) + 1;
      const lineEnd = body.indexOf("\n", start);
      const last = lineEnd < 0 ? end : Math.min(end, lineEnd);
      const position = {
        line: bodyLine + body.slice(0, start).split("\n").length - 1,
        column: codePoints(body, lineStart, start) + 1,
        length: Math.max(1, codePoints(body, start, last)),
      };
      const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
      yield { position, ...messages.rules.hiddenText[kind](shown, body.charAt(start)), paste };
    }
  },
});

/** Most characters of a text that a message quotes. */
const longest = 30;
