import { describe, expect, test } from "vitest";
import { compareWithPage } from "../../scripts/markdown/index.js";
import { longSeed } from "../support/long-sample.js";
import { trapReport } from "../support/markdown/traps.js";
import { hiddenTextFindings, vanished } from "../support/markdown/vanished.js";

function pasted(body: string): (string | undefined)[] {
  return hiddenTextFindings(body).map(({ paste }) => paste);
}

describe("a mark that may be a sign comes with the line that shows the sign", () => {
  test.each([
    ["- 5℃以下停止施工", "\\- 5℃以下停止施工"],
    ["+ 10%的增长为良好", "\\+ 10%的增长为良好"],
    ["> 5万元的项目报区里批准", "\\> 5万元的项目报区里批准"],
    ["甲\n\n>=5万元", "\\>=5万元"],
    ["- 甲\n  - 5℃", "  \\- 5℃"],
    ["> > 5万", "> \\> 5万"],
    ["-", "\\-"],
    ["张*强、李*明", "张\\*强、李\\*明"],
    ["长*宽*高", "长\\*宽\\*高"],
    ["(a+b)*(c+d)*(e+f)", "(a+b)\\*(c+d)\\*(e+f)"],
    ["张**（男）、李**（女）", "张\\*\\*（男）、李\\*\\*（女）"],
    ["尾号**12，尾号**34", "尾号\\*\\*12，尾号\\*\\*34"],
    ["周一~~周五，周六~~周日", "周一\\~\\~周五，周六\\~\\~周日"],
    ["北纬30°5`，东经120°3`", "北纬30°5\\`，东经120°3\\`"],
    ["## 住户 1 #", "## 住户 1 \\#"],
    ["\\\\server\\甲", "\\\\\\\\server\\甲"],
    ["[2018](12)号", "[2018\\](12)号"],
    ["2021. 12. 31", "2021\\. 12\\. 31"],
    ["- 甲\n- 2021. 3月起", "- 2021\\. 3月起"],
    ["1) 2) 甲", "1\\) 2\\) 甲"],
    ["* 注：不含", "\\* 注：不含"],
    ["D:\\*.doc，C:\\_旧\\a", "D:\\\\\\*.doc，C:\\\\\\_旧\\a"],
    ["（10元）~~（20元），（5元）~~（8元）", "（10元）\\~\\~（20元），（5元）\\~\\~（8元）"],
    ["甲~~~乙~~~丙", "甲~\\~\\~乙~\\~\\~丙"],
    ["签字：**（甲），日期：**（乙）", "签字：\\*\\*（甲），日期：\\*\\*（乙）"],
    ["注：*甲，**乙，***丙", "注：\\*甲，\\*\\*乙，\\*\\*\\*丙"],
    ["（*为必填项）姓名*", "（\\*为必填项）姓名\\*"],
    ["（*必填）姓名*、电话*", "（\\*必填）姓名\\*、电话*"],
    ["*注：*甲，*《乙》*丙", "*注：\\*甲，\\*《乙》*丙"],
    ["☆*★*☆，甲㎡*乙㎡", "☆\\*★\\*☆，甲㎡*乙㎡"],
    ["浙A**B，浙C**D", "浙A\\*\\*B，浙C\\*\\*D"],
    ["A~~B或C~~D级", "A\\~\\~B或C\\~\\~D级"],
  ])("%s", (body, paste) => {
    expect([...new Set(pasted(body))]).toEqual([paste]);
    expect(pasted(body.split("\n").slice(0, -1).concat(paste).join("\n"))).toEqual([]);
    expect(compareWithPage(body).hidden).toEqual([]);
  });
});

test("the line to paste shows all signs of its line", () => {
  const paste = "张\\*强、李\\*明；王\\*华、赵\\*刚";
  expect(pasted("张*强、李*明；王*华、赵*刚")).toEqual([paste, paste]);
  expect(pasted(paste)).toEqual([]);
});

test("words that are shown elsewhere than they were written come with the line to write", () => {
  expect(pasted("甲[^1]。\n\n[^1]: 一\n[^1]: 二\n\n[^3]: 三")).toEqual(["[^2]: 二", "[^3]"]);
  expect(pasted("```附表一\n内容\n```")).toEqual(["```\n附表一"]);
  expect(pasted('见[附件](a.pdf "内部")')).toEqual(["见[附件](a.pdf)（内部）"]);
  expect(pasted("见[](a.pdf)")).toEqual(["[a.pdf](a.pdf)"]);
});

test.each([
  "**一、总体：**全年**12件**，~~5000元~~，价格~~5,000元~~4,000元。",
  "含**主动公开，依申请公开**的*重点*，对**甲**、对**乙**。",
  "- 5人\n- 6人\n\n1. 甲\n\n- 甲\n\n> 甲\n> 乙",
  "| 甲 | 乙 |\n| --- | :-: |\n| - 5 | \\* |\n\n---\n\n## 甲 ##",
  "甲[^1][乙](a.pdf)![丙](b.png)<https://a.cn/>`x`&amp;\n\n[^1]: 注",
  "```\n甲\n```\n\n***甲** 乙*",
  "1. 2023年，甲\n\n乙\n\n2. 5万元以下的项目",
  "`D:\\*.doc`，长5*宽6，*重点*，5~~10元，~~50元，~~30元",
  "* 甲\n* 乙\n\n| *甲* | 乙* |\n| --- | --- |\n| a_b | _丙_ |",
])("marks that nobody can doubt give no finding: %s", (body) => {
  expect(hiddenTextFindings(body)).toEqual([]);
});

test("a character that is on no page is found, although the parser gives no sign of it", () => {
  const { hidden } = compareWithPage("[甲](\na.pdf) 乙");
  expect(hidden.length).toBeGreaterThan(0);
});

test("nothing of 200 random reports of traps vanishes without a finding", () => {
  for (let index = 0; index < 200; index += 1)
    expect(vanished(trapReport(`${longSeed()} ${index}`))).toEqual([]);
});
