import { expect, test } from "vitest";
import { differences, expectEachReportOnce } from "../support/export/readers.js";
import { controlTitle, nastyTitles } from "../support/export/samples.js";

test("differences are named", () => {
  expect(differences(new Set(["a", "b"]), ["b", "b", "c"])).toEqual(["twice: b", "beside: c", "missing: a"]);
  expect(differences(new Set(["a"]), ["a"])).toEqual([]);
});

test.each([
  ["no report", []],
  ["one report", ["样例"]],
  ["titles of all kinds", [...nastyTitles, controlTitle]],
  ["300 reports", Array.from({ length: 300 }, (_, index) => `样例报告${index}`)],
])("%s: every export contains each report once, and no draft", (_, titles) => expectEachReportOnce(titles));
