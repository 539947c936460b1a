import { afterEach, describe, expect, test } from "vitest";
import { formatDiagnostics } from "../../scripts/check/index.js";
import { check, found, removeFolders, report } from "../support/check/check-folder.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

afterEach(removeFolders);

const rulesIn = async (text: string) => {
  const diagnostics = await check({ "reports/2022/a.md": report(1, {}, text) });
  return diagnostics.filter(({ rule }) => rule !== "punctuation").map(({ rule }) => rule);
};

describe("not a personal number", () => {
  test.each([
    "样例热线12345，投诉0579-82191234、(0571)87050000、400-800-1234，银行95588。",
    "统一社会信用代码91330000142912345B、12330000470080000X、113307037368775858。",
    "项目代码2019-330703-47-03-012345-000，采购编号330703202206150000012345。",
    "基金账号1208011019200123456，开户行样例银行，账号33050167612700000123。",
    "许可证JY13307030012345，备案号浙ICP备12345678号，浙B2-20100257，浙G60走廊。",
    "日期20220531，时间20220531120000，流水20220531120000123456。",
    "受理编号：13800138000，案号13900139000，投资13800138000元，面积13800138000平方米。",
    "网址https://example.com/13800138000，版本1.13800138000，金额13,800,138,000元。",
    "身份证号330703********0012，电话138****8000，卡号6222 **** **** 0128。",
    "| 姓名 | 身份证号 | 金额 |\n| --- | --- | --- |\n| 张某 | 330703********001X | 300000000000001 |",
    "现住房公积金12号窗口，租住户12户，居住小区8幢。",
    "序号1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18。",
    "数据 3307 0319 9001 0100 13 不是一个号码。",
    "| 110 | 101 | 1990 | 030 | 700 | 11 | 2018 |\n| --- | --- | --- | --- | --- | --- | --- |\n| 1 | 3 | 8 | 0 | 0 | 1 | 3 |",
    "第一一〇一〇一号，二〇一九年九月，一九九〇三〇七。",
  ])("%s", async (text) => {
    expect(await rulesIn(text)).toEqual([]);
  });
});

describe("a personal number", () => {
  const cases: [string, string][] = [
    ["样例１１０１０１１９９００３０７００１１。", "identity-number"],
    ["样例110101 19900307 0011。", "identity-number"],
    ["样例110101-19900307-0011。", "identity-number"],
    ["样例1101 0119 9003 0700 11。", "identity-number"],
    ["样例11010119900307002×。", "identity-number"],
    ["| 姓名 | 号码 |\n| --- | --- |\n| 张某 | 110101199003070011 |", "identity-number"],
    ["| 姓名 | 身份证 |\n| --- | --- |\n| 张某 | 110101900307001 |", "identity-number"],
    ["样例电话13800138000,13900139000。", "mobile-number"],
    ["样例电话0579-82191234/13800138000。", "mobile-number"],
    ["样例+86 13800138000、１３８００１３８０００。", "mobile-number"],
    ["样例138-0013-8000 万某。", "mobile-number"],
    ["样例yangli＠qq.com。", "private-email"],
    ["张某家住样例乡样例村12号。", "home-address"],
    ["| 姓名 | 家庭住址 |\n| --- | --- |\n| 张某 | 样例村12号 |", "home-address"],
    ["| 姓名 | 护照 |\n| --- | --- |\n| 张某 | E12345678 |", "passport-number"],
    ["样例车牌浙G·D1234学。", "plate-number"],
    ["清单：3456 110101 19900307 0011。", "identity-number"],
    ["1.110101199003070011", "identity-number"],
    ["> 样例110101\n> 199003070011", "identity-number"],
    ["| 1 | 1 | 0 | 1 | 0 | 1 | 1 | 9 | 9 | 0 | 0 | 3 | 0 | 7 | 0 | 0 | 2 | X |", "identity-number"],
    ["样例138·0013·8000。", "mobile-number"],
    ["手机 1 3 8 0 0 1 3 8 0 0 0。", "mobile-number"],
    ["手机 | 1 | 3 | 8 | 0 | 0 | 1 | 3 | 8 | 0 | 0 | 0", "mobile-number"],
    ["样例卡号6 2 2 2 0 2 1 2 3 4 5 6 7 8 9 0 1 2 8。", "bank-card"],
    ["样例信箱 yangli＠qq．com。", "private-email"],
  ];
  test.each(cases)("%s", async (text, rule) => {
    expect(new Set(await rulesIn(text))).toEqual(new Set([rule]));
  });
});

describe("a number in other characters, or with others in between, is found", () => {
  const each = (write: (digit: string) => string) => (number: string) =>
    [...number].map((digit) => (/\d/.test(digit) ? write(digit) : digit)).join("");
  const from = (zero: number) => each((digit) => String.fromCodePoint(zero + Number(digit)));
  const between = (mark: string) => (number: string) => [...number].join(mark);
  const parts = (mark: string) => (number: string) =>
    number.length === 11
      ? number.replace(/(...)(....)/, `$1${mark}$2${mark}`)
      : number.replace(/(.{6})(.{8})/, `$1${mark}$2${mark}`);
  test.each<[string, (number: string) => string]>([
    ["full-width digits", from(0xff10)],
    ["mathematical digits", from(0x1d7f6)],
    ["Arabic digits", from(0x660)],
    ["circled digits", each((digit) => "⓪①②③④⑤⑥⑦⑧⑨".charAt(Number(digit)))],
    ["dingbats", each((digit) => "⓿➊➋➌➍➎➏➐➑➒".charAt(Number(digit)))],
    ["superscript digits", each((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)))],
    ["Han digits", each((digit) => "〇一二三四五六七八九".charAt(Number(digit)))],
    ["digits of amounts", each((digit) => "零壹贰叁肆伍陆柒捌玖".charAt(Number(digit)))],
    ["soft hyphens", between("\u00AD")],
    ["zero-width spaces", between("\u200B")],
    ["variation selectors", between("\uFE0F")],
    ["combining marks", between("\u0301")],
    ["thin spaces", between("\u2009")],
    ["dashes", parts("—")],
    ["middle dots", parts("·")],
    ["entities of soft hyphens", between("&shy;")],
  ])("%s", async (_, write) => {
    const text = [`样例${write("11010119900307002X")}。`, `样例${write("13800138000")}。`].join("\n\n");
    const rules = (await rulesIn(text)).filter((rule) => /number/.test(rule));
    expect(rules.sort()).toEqual(["identity-number", "mobile-number"]);
  });
});

test("front matter is checked, too", async () => {
  const fields = {
    summary: "张某，身份证110101199003070011",
    keywords: "[样例, yangli@qq.com]",
    attachments: '[{ file: 表.txt, title: "名单13800138000" }]',
    change_note: "家住样例乡样例村12号",
    modified: "2022-06-01",
  };
  const files = { "reports/2022/a.md": report(1, fields), "reports/2022/表.txt": "样例\n" };
  const diagnostics = await check(files);
  expect(found(diagnostics)).toEqual([
    "reports/2022/a.md:7 identity-number",
    "reports/2022/a.md:8 private-email",
    "reports/2022/a.md:9 mobile-number",
    "reports/2022/a.md:10 home-address",
  ]);
  expect(formatDiagnostics(diagnostics, "text", "content", defaultMessages)).not.toMatch(
    /110101199003070011|13800138000/,
  );
});
