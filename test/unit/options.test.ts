import { describe, expect, test } from "vitest";
import { oneOf, optionTypes, optionValue, withoutQuotationMarks } from "../../scripts/cli/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

describe("values of options", () => {
  test.each([
    ["1", 1],
    ["8080", 8080],
    ["65535", 65_535],
    ["0", undefined],
    ["65536", undefined],
    ["080", undefined],
    ["0x50", undefined],
    ["8e1", undefined],
    [" 80", undefined],
    ["-1", undefined],
    ["", undefined],
  ])("the port %j is %j", (text, port) => {
    expect(optionTypes.port.parse(text)).toBe(port);
  });
  test.each([
    ["2008", ["2008", "2008"]],
    ["2008..2015", ["2008", "2015"]],
    ["2015..2008", undefined],
    ["08..15", undefined],
  ])("the years %j are %j", (text, years) => {
    expect(optionTypes.years.parse(text)).toEqual(years);
  });
  test("lengths are compared as numbers", () => {
    expect(optionTypes.lengths.parse("2-12")).toEqual([2, 12]);
    expect(optionTypes.lengths.parse("12-2")).toBeUndefined();
  });
  test("2 to 999 releases can be kept, and other numbers begin at 1", () => {
    expect(["1", "2", "999", "1000"].map(optionTypes.keptReleases.parse)).toEqual([
      undefined,
      2,
      999,
      undefined,
    ]);
    expect(["0", "1", "9999999999", "99999999999"].map(optionTypes.number.parse)).toEqual([
      undefined,
      1,
      9_999_999_999,
      undefined,
    ]);
  });
  test("an invalid value is refused with the option and the expected value", () => {
    const refused = () => optionValue("format", "xml", oneOf(["text", "json"]));
    expect(refused).toThrow(defaultMessages.cli.badOption("--format", "xml", "text|json"));
  });
});

test.each([
  [["“公开报告”"], ["公开报告"]],
  [["“公开", "2018年", "报告”"], ["公开 2018年 报告"]],
  [
    ["--title", "「关于某事」"],
    ["--title", "关于某事"],
  ],
  [
    ["--title=‘关于某事’", "--set", "agency=“源东乡”"],
    ["--title=关于某事", "--set", "agency=源东乡"],
  ],
  [["“改正“甲”的数字”"], ["改正“甲”的数字"]],
  [["＂总结.docx＂"], ["总结.docx"]],
  [["“十四五”规划.docx"], ["“十四五”规划.docx"]],
  [["“甲”和“乙”"], ["“甲”和“乙”"]],
  [
    ["“甲", "乙"],
    ["“甲", "乙"],
  ],
  [["公开“甲”"], ["公开“甲”"]],
])("of the arguments %j the quotation marks around them are removed: %j", (given, expected) => {
  expect(withoutQuotationMarks(given)).toEqual(expected);
});
