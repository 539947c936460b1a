import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { fixFolder } from "../../scripts/check/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { check, checkFolder, contentFolder, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

const file = "reports/2022/a.md";

/** Returns a report after `check --fix`, and what the check still finds. */
async function fixed(text: string | Uint8Array, settings: Readonly<Record<string, string>> = {}) {
  const folder = await contentFolder({ [file]: text, ...settings });
  await fixFolder(folder, { diagnose: (named) => checkFolder(named) }, defaultMessages);
  return { text: await readFile(path.join(folder, file), "utf8"), left: await checkFolder(folder) };
}

const typed = `---
title：样例报告
index_number: 113307037368775858/2022-000001
agency ： 样例乡
published：2022/5/31
openness:主动公开
attachments：
  - file：表.csv
    title：附表：各项
waive:
  own-name：原文如此
summary: |
  说明：这一行是内容
---
样例文字。
`;

describe("a colon that YAML does not read", () => {
  test("is reported for all lines at once, together with what else is wrong in them", async () => {
    const found = await check({ [file]: typed });
    expect(found.map(({ line, column, rule, paste }) => [line, column, rule, paste])).toEqual([
      [2, 6, "yaml", "title: 样例报告"],
      [4, 7, "yaml", "agency: 样例乡"],
      [5, 10, "yaml", "published: 2022/5/31"],
      [5, 11, "schema", "published：2022-05-31"],
      [6, 9, "yaml", "openness: 主动公开"],
      [7, 12, "yaml", "attachments:"],
      [8, 9, "yaml", "  - file: 表.csv"],
      [9, 10, "yaml", "    title: 附表：各项"],
      [11, 11, "yaml", "  own-name: 原文如此"],
    ]);
  });

  test("is written right by --fix, and the text below a field is left as it is", async () => {
    const { text, left } = await fixed(typed, { "reports/2022/表.csv": "甲,乙\n" });
    expect(text).toBe(`---
title: 样例报告
index_number: 113307037368775858/2022-000001
agency: 样例乡
published: 2022-05-31
openness: 主动公开
attachments:
  - file: 表.csv
    title: 附表：各项
waive:
  own-name: 原文如此
summary: |
  说明：这一行是内容
---
样例文字。
`);
    expect(left).toEqual([]);
  });

  test("in front of a value that YAML would read otherwise brings quotation marks", async () => {
    const line = (title: string) => report(1).replace(/^title:.*$/m, title);
    const titles = {
      "title：关于A: B的报告": '"关于A: B的报告"',
      "title：样例 #1": '"样例 #1"',
      'title："样例"': '"样例"',
    };
    for (const [title, value] of Object.entries(titles))
      expect((await fixed(line(title))).text).toBe(line(`title: ${value}`));
  });

  test("in agencies.yaml and site.yaml is written right, too", async () => {
    const settings = {
      "agencies.yaml": "- slug：yangli\n  name：样例乡\n  code: 113307037368775858\n",
      "site.yaml":
        "name：样例目录\npublisher：样例乡\nurl：https://example.gov.cn\nduties：\n  since：2018\n",
    };
    const folder = await contentFolder({ [file]: report(1), ...settings });
    await fixFolder(folder, { diagnose: (named) => checkFolder(named) }, defaultMessages);
    const read = (name: string) => readFile(path.join(folder, name), "utf8");
    expect(await read("agencies.yaml")).toBe("- slug: yangli\n  name: 样例乡\n  code: 113307037368775858\n");
    expect(await read("site.yaml")).toBe(
      "name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\nduties:\n  since: 2018\n",
    );
  });
});

test.each([
  ["published", "2022/5/31", "2022-05-31"],
  ["published", "2022年5月31日", "2022-05-31"],
  ["generated", "2021.12.1", "2021-12-01"],
  ["report_year", "2021年度", "2021"],
  ["index_number", "１１３３０７０３７３６８７７５８５８／2022—000001", "113307037368775858/2022-000001"],
  ["openness", "主动 公开", "主动公开"],
  ["agency", "样例县样例乡人民政府", "样例乡"],
  ["draft", "no", "false"],
  ["title", "@样例", '"@样例"'],
  ["title", "*样例*", '"*样例*"'],
  ["title", "关于A: B", '"关于A: B"'],
])("--fix writes %s %j as %j", async (key, value, right) => {
  const agencies =
    '- { slug: yangli, name: 样例乡, full_name: 样例县样例乡人民政府, code: "113307037368775858" }\n';
  const { text, left } = await fixed(report(1, { [key]: value }), { "agencies.yaml": agencies });
  expect(text).toBe(report(1, { [key]: right }));
  expect(left.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("--fix removes the byte order mark", async () => {
  expect((await fixed(`\uFEFF${report(1)}`)).text).toBe(report(1));
});

test.each([
  ["openness", "公开"],
  ["title", '"样例'],
  ["attachments", "表一.csv、表二.csv"],
  ["published", "2022-5"],
])("--fix leaves %s %j, which may mean several things", async (key, value) => {
  expect((await fixed(report(1, { [key]: value }))).text).toBe(report(1, { [key]: value }));
});
