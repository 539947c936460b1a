import { afterEach, describe, expect, test } from "vitest";
import { formatDiagnostics } from "../../scripts/check/index.js";
import { check, removeFolders, report } from "../support/check/check-folder.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

afterEach(removeFolders);

const file = "reports/2022/a.md";
const lines = [
  "title: 样例报告",
  "index_number: 113307037368775858/2022-1",
  "agency: 样例乡",
  "published: 2022-05-31",
  "openness: 主动公开",
];
/** Returns the valid front matter with one line replaced, or without it. */
const withLine = (key: string, line?: string) => {
  const kept = lines.flatMap((one) => (one.startsWith(`${key}:`) ? (line ?? []) : one));
  return `---\n${kept.join("\n")}\n---\n样例。\n`;
};

describe("lines to paste fix the file", () => {
  const cases: [string, string, string][] = [
    ["title", "titel: 样例报告", "title: 样例报告"],
    ["title", "标题: 样例报告", "title: 样例报告"],
    ["title", "名称：样例报告", "名称: 样例报告"],
    ["title", "title: 样例: 报告", 'title: "样例: 报告"'],
    ["title", "title: @样例", 'title: "@样例"'],
    ["title", "title: *样例", 'title: "*样例"'],
    ["published", "published: 2022/5/31", "published: 2022-05-31"],
    ["published", "published: 2022.5.31", "published: 2022-05-31"],
    ["published", "published: ２０２２年５月３１日", "published: 2022-05-31"],
    ["published", "published: 20220531", "published: 2022-05-31"],
    ["published", 'published: "2022-5-31 09:00"', "published: 2022-05-31"],
    ["published", "公开日期: 二〇二二年五月三十一日", "公开日期: 2022-05-31"],
    ["openness", "openness: 主动公幵", "openness: 主动公开"],
    [
      "index_number",
      "index_number: １１３３０７０３７３６８７７５８５８／２０２２－１",
      "index_number: 113307037368775858/2022-1",
    ],
    ["index_number", "index_number: 73687758-5/2022-1", "index_number: 736877585/2022-1"],
    ["index_number", "index_number: 113307037368775858-2022-1", "index_number: 113307037368775858/2022-1"],
    ["agency", "agency: 样列乡", "agency: 样例乡"],
    ["openness", "openness:", "openness: 主动公开"],
  ];
  test.each(cases)("%s: %s", async (key, wrong, right) => {
    const found = await check({ [file]: withLine(key, wrong) });
    if (wrong !== right) expect(found).toMatchObject([{ paste: right, severity: "error" }]);
    expect(await check({ [file]: withLine(key, right) })).toEqual([]);
  });
  test("a required field that is missing", async () => {
    expect(await check({ [file]: withLine("openness") })).toMatchObject([{ paste: "openness: 主动公开" }]);
    expect(await check({ [file]: withLine("index_number") })).toMatchObject([
      { paste: "index_number: 113307037368775858/2022-流水号" },
    ]);
  });
  test("no front matter at all", async () => {
    const [only] = await check({ [file]: "样例。\n" });
    expect(only?.paste?.split("\n").map((line) => line.replace(/:.*/, ""))).toEqual([
      "---",
      "title",
      "index_number",
      "agency",
      "published",
      "openness",
      "---",
    ]);
  });
  test.each(["published: 2022-02-30", "published: 去年", "published: 2022-13-01"])(
    "nothing is suggested for %s",
    async (wrong) => {
      const found = await check({ [file]: withLine("published", wrong) });
      expect(found).toHaveLength(1);
      expect(found[0]?.paste).toBeUndefined();
    },
  );
});

test("a misspelt name is reported once, not also as missing", async () => {
  const found = await check({ [file]: withLine("title", "titel: 样例报告") });
  expect(found.map(({ rule }) => rule)).toEqual(["unknown-field"]);
});

test("lines to paste start at the first column, and have a field of their own in JSON", async () => {
  const found = await check({ [file]: withLine("title", "titel: 样例报告") });
  expect(formatDiagnostics(found, "text", "content", defaultMessages).split("\n")).toContain(
    "title: 样例报告",
  );
  expect(JSON.parse(formatDiagnostics(found, "json", "content", defaultMessages))).toMatchObject([
    { paste: "title: 样例报告" },
  ]);
  expect(formatDiagnostics(found, "github", "content", defaultMessages)).toMatch(/%0Atitle: 样例报告$/);
});

test("the rules on dates and status have lines to paste, too", async () => {
  const found = await check({ [file]: report(1, { status: "废止", modified: "2022-06-01" }) });
  expect(found.map(({ paste }) => paste)).toEqual(["status_since: 年-月-日", "change_note: 变更了什么"]);
});
