import { afterEach, describe, expect, test } from "vitest";
import { applyFixes, formatDiagnostics } from "../../scripts/check/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { check, checkFolder, contentFolder, removeFolders, report } from "../support/check/check-folder.js";

afterEach(removeFolders);

const number = "110101199003070011";

/** Returns the diagnostics of a report as `line:column rule`, without those on punctuation. */
async function findings(fields: Readonly<Record<string, string>>, text?: string): Promise<string[]> {
  const diagnostics = await check({ "reports/2022/a.md": report(1, fields, text) });
  return diagnostics
    .filter(({ rule }) => rule !== "punctuation")
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe("personal numbers are found as readers see them", () => {
  test.each([
    ["an entity", "样例&#49;10101199003070011。", "8:3 identity-number"],
    ["an entity in hexadecimal", "样例&#x31;10101199003070011。", "8:3 identity-number"],
    ["bold digits", "样例110101**19900307**0011。", "8:3 identity-number"],
    ["an escape", "样例110101\\-19900307-0011。", "8:3 identity-number"],
    ["code", "样例110101`19900307`0011。", "8:3 identity-number"],
    ["a line end", "样例110101\n19900307\n0011。", "8:3 identity-number"],
    ["a link", "样例110101[19900307](https://example.gov.cn/)0011。", "8:3 identity-number"],
    [
      "the title of a link",
      '[样例](https://example.gov.cn/ "&#49;10101199003070011")',
      "8:4 identity-number",
    ],
    [
      "the label of a picture",
      "见![样例&#49;10101199003070011](https://example.gov.cn/)",
      "8:6 identity-number",
    ],
    ["a footnote", "样例[^1]。\n\n[^1]: &#49;10101199003070011", "10:7 identity-number"],
    ["a list in a quotation", "> - 样例110101**19900307**0011。", "8:7 identity-number"],
    ["a cell", "| 样例 |\n| --- |\n| &#49;10101199003070011 |", "10:3 identity-number"],
    ["a cell below its name", "| 身份证号 |\n| --- |\n| 11010119900307**0012** |", "10:3 identity-number"],
    [
      "a cell beside its name",
      "| 身份证号 | 11010119900307**0012** |\n| --- | --- |",
      "8:10 identity-number",
    ],
    ["a mobile number", "手机&#49;38&#48;0138000。", "8:3 mobile-number"],
    ["a mobile number in lines", "手机138\n0013\n8000。", "8:3 mobile-number"],
    ["a card", "样例6222**0212345**67890128。", "8:3 bank-card"],
    ["an address", "样例yangli&#64;qq.com。", "8:3 private-email"],
  ])("%s", async (_, text, found) => {
    expect(await findings({}, text)).toContain(found);
  });

  test.each([
    ["an escape in a summary", { summary: '"样例\\u003110101199003070011"' }, "7:13 identity-number"],
    ["a joined line", { summary: '"样例110101\\\n  199003070011"' }, "7:13 identity-number"],
    ["a folded text", { summary: ">\n  样例110101\n  19900307 0011" }, "8:5 identity-number"],
    ["a title", { title: '"样例\\x3110101199003070011"' }, "2:11 identity-number"],
    ["keywords", { keywords: '["样例", "\\u003110101199003070011"]' }, "7:19 identity-number"],
  ])("%s", async (_, fields, found) => {
    expect(await findings(fields)).toContain(found);
  });

  test("in the name of a file", async () => {
    const diagnostics = await check({ [`reports/2022/${number}.md`]: report(1) });
    expect(diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toEqual(["1 identity-number"]);
  });

  test("in the name of an attachment", async () => {
    const file = `样例${number}.txt`;
    const diagnostics = await check({
      "reports/2022/a.md": report(1, {}, `见[样例](${file})。`),
      [`reports/2022/${file}`]: "样例\n",
    });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["identity-number", "attachment-personal"]);
  });

  test("once each, but no longer number because of a part", async () => {
    expect(await findings({}, `样例**${number}**、${number}。`)).toEqual([
      "8:5 identity-number",
      "8:26 identity-number",
    ]);
    expect(await findings({}, `样例2022\n1380013\n8000元，**1**3800138000元。`)).toEqual([]);
  });

  test("without printing digits", async () => {
    const diagnostics = await check({
      "reports/2022/a.md": report(1, {}, "样例&#49;10101**1990030**70011。"),
    });
    const printed = formatDiagnostics(diagnostics, "text", "content", defaultMessages);
    expect(printed).toContain("identity-number");
    expect(printed).not.toMatch(/1990030|70011/);
  });
});

describe("invisible characters are found as readers get them", () => {
  test.each<[name: string, fields: Record<string, string>, text: string | undefined, found: string]>([
    ["bidi in a title", { title: '"样例\\u202Egpj.exe"' }, undefined, "2:11 bidi-characters"],
    ["bidi in the text", {}, "样例&#x202E;文字", "8:3 bidi-characters"],
    ["a named entity", {}, "样例&rlm;文字", "8:3 bidi-characters"],
    [
      "bidi in the name of an attachment",
      { attachments: '[{ file: "a\\u202Etxt.exe" }]' },
      undefined,
      "7:25 bidi-characters",
    ],
    ["zero width in the text", {}, "样例&#x200B;文字", "8:3 invisible-characters"],
    ["zero width in a title", { title: '"样\\u200b例"' }, undefined, "2:10 invisible-characters"],
    [
      "zero width in the title of a link",
      {},
      '[样](https://example.gov.cn/ "例&#8203;文")',
      "8:3 invisible-characters",
    ],
    ["a control character in a title", { title: '"样\\u000f例"' }, undefined, "2:10 control-characters"],
    ["a control character in a summary", { summary: '"样\\e[31m"' }, undefined, "7:12 control-characters"],
    ["a control character in the text", {}, "样例&#7;文字", "8:3 control-characters"],
    ["half of a pair", { title: '"样\\ud800例"' }, undefined, "2:10 control-characters"],
    ["no character", { keywords: '["样", "\\uFFFE例"]' }, undefined, "7:18 control-characters"],
    ["a character of private use", { title: '"样\\ue000例"' }, undefined, "2:10 lost-characters"],
    ["a radical", {}, "样例&#x2F2F;作", "8:3 unicode-form"],
  ])("%s", async (_, fields, text, found) => {
    expect(await findings(fields, text)).toContain(found);
  });

  test("in the name of a file, and in settings", async () => {
    const settings = 'name: "样例\\u202E目录"\npublisher: 样例乡\nurl: https://example.gov.cn\n';
    const diagnostics = await check({ "reports/2022/样\u202Etxt.pdf": "%PDF-", "site.yaml": settings });
    expect(diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      "reports/2022/样\u202Etxt.pdf:1 unexpected-file",
      "site.yaml:1 control-characters",
    ]);
  });

  test("and are removed by --fix where they are written", async () => {
    const fields = { title: '"样\\u200b例"' };
    const folder = await contentFolder({
      "reports/2022/a.md": report(
        1,
        fields,
        '样例&#x202E;文字&#7;与[文](https://example.gov.cn/ "例&#8203;文")',
      ),
    });
    const [fixed] = applyFixes(await checkFolder(folder), folder);
    expect(fixed?.after).toContain('title: "样例"\n');
    expect(fixed?.after).toContain('\n样例文字与[文](https://example.gov.cn/ "例&#8203;文")');
  });
});
