import { afterEach, expect, test } from "vitest";
import { markupLimits } from "../../scripts/check/index.js";
import { check, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

test.each<[string, string, RegExp]>([
  ["headings", "## 样\n".repeat(markupLimits.marks / 2 + 1), /格式符号/],
  ["empty headings", "# \n".repeat(markupLimits.marks + 1), /格式符号/],
  ["paragraphs", "样\n\n".repeat(markupLimits.lines + 1), /100000 行/],
  ["list items", "- 样\n".repeat(markupLimits.lines + 1), /100000 行/],
  ["cells", `|${"样|".repeat(markupLimits.bars / 2)}\n`.repeat(3), /竖线/],
])("a text with more %s than can be built is an error", async (_, text, message) => {
  const found = await check({ "reports/2022/a.md": report(1, {}, text) });
  expect(found).toContainEqual(
    expect.objectContaining({
      rule: "markup-flood",
      severity: "error",
      message: expect.stringMatching(message) as string,
    }),
  );
});
