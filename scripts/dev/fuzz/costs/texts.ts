import { repeatedFragments } from "../../samples/index.js";
import type { HostileText } from "./growth.js";

/** Returns a text that repeats a fragment, behind a start, and ends with a character that few expressions accept. */
export function repeated(fragment: string, start = ""): HostileText {
  return {
    name: JSON.stringify(start === "" ? fragment : `${start} + ${fragment}`),
    ofLength: (length) => `${start}${fragment.repeat(Math.ceil(length / fragment.length))}\u0001`,
  };
}

/** Fragments of YAML, HTML and official texts beside those that a check is measured with. */
const fragments = [
  ..."[]{}:;/\\'?=+.%@$^\n\t\u3000\ufffd",
  ...["[a](", "[a](b) ", "![", "[^1] ", "[^a]: b\n\n", "[a]: b\n", "**a", "_a_ ", "&nbsp;", "&#x41;", "<!--"],
  ...["> ", ">", "- ", "- a\n", "1. a\n", "| a | b |\n", "|\n|-|\n", "---\n", "```\n", "# a\n", "a\n\n"],
  ...[
    "《样》",
    "《样》（2022年）",
    "2022年1月1日至",
    "2022-13-45 ",
    "一是样。",
    "①样",
    "（1）",
    "80%，",
    "张三，男，",
  ],
  ...[
    "110105194912310021 ",
    "6222021234567890 ",
    "138 0013 ",
    "浙A12345，",
    "E12345678 ",
    "a@qq.com，",
    "住址：",
  ],
  ...["a: b\n", "{a: ", "[a, ", "- - ", "&a *a ", "? ", '"a" ', "a: |\n", "a: b: c\n", "title: x\n", "\\n"],
  ...[
    "<p>",
    "<div ",
    "<td>a</td>",
    "<tr><td>",
    "</p>",
    "a,b;",
    '""',
    '"a",',
    "索引号：1\n",
    "扫一扫",
    "分享到：",
  ],
];

/** Texts for targets that read any text. */
export const hostileTexts: readonly HostileText[] = [...new Set([...repeatedFragments, ...fragments])].map(
  (fragment) => repeated(fragment),
);
