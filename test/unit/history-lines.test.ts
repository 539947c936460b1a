import { expect, test } from "vitest";
import type { Part } from "../../scripts/history/index.js";
import { withHeadings } from "../../scripts/site/pages/history/compared-lines.js";

const part = (kind: Part["kind"], text = ""): Part => ({ kind, text });
const line = (...parts: Part[]) => ({ kind: "line", parts }) as const;

const headings: readonly (readonly [string, Part[], Part[]])[] = [
  ["that stayed", [part("same", "## 一、样例")], [part("same", "一、样例")]],
  ["that came", [part("added", "### （一）样例")], [part("added", "（一）样例")]],
  [
    "with other words",
    [part("same", "## 一、"), part("removed", "甲")],
    [part("same", "一、"), part("removed", "甲")],
  ],
  ["whose first word is another", [part("same", "## "), part("added", "甲")], [part("added", "甲")]],
];
test.each(headings)("a heading %s is shown without its mark", (_, parts, shown) => {
  expect(withHeadings([line(...parts)])).toEqual([{ ...line(...shown), heading: true }]);
});

const others: readonly (readonly [string, Part[]])[] = [
  ["a paragraph that became a heading", [part("added", "## "), part("same", "一、样例")]],
  ["a heading that sank", [part("same", "##"), part("added", "#"), part("same", " 一、样例")]],
  ["a sign without words", [part("same", "## ")]],
  ["a number sign in a line", [part("same", "样例 # 1")]],
  ["a number sign without a space", [part("same", "#1 样例")]],
];
test.each(others)("%s stays as it is in the file", (_, parts) => {
  const blocks = [{ kind: "gap", lines: 2 } as const, line(...parts)];
  expect(withHeadings(blocks)).toEqual(blocks);
});
