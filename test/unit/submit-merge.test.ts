import { expect, test } from "vitest";
import { mergeLines } from "../../scripts/submit/merge-lines.js";
import { mergeReport } from "../../scripts/submit/merge-report.js";

const lines = (...list: string[]) => list.map((line) => `${line}\n`).join("");
const base = lines("a", "b", "c", "d", "e");

test("changes of different lines are merged", () => {
  expect(mergeLines(base, lines("A", "b", "c", "d", "e"), lines("a", "b", "c", "D", "e", "f"))).toBe(
    lines("A", "b", "c", "D", "e", "f"),
  );
  expect(mergeLines(base, lines("b", "c", "d", "e"), lines("a", "b", "c", "x", "d", "e"))).toBe(
    lines("b", "c", "x", "d", "e"),
  );
  expect(mergeLines("a\nb\nc", "a\nb\nc\n", "x\nb\nc")).toBe("x\nb\nc\n");
});

test("the same change of both sides is made once", () => {
  const both = lines("a", "B", "c", "d", "e");
  expect(mergeLines(base, both, both)).toBe(both);
  expect(mergeLines(base, lines("a", "B", "c", "d", "E"), both)).toBe(lines("a", "B", "c", "d", "E"));
});

test("different changes of the same or adjacent lines are a conflict", () => {
  expect(mergeLines(base, lines("a", "1", "c", "d", "e"), lines("a", "2", "c", "d", "e"))).toBeUndefined();
  expect(mergeLines(base, lines("a", "1", "c", "d", "e"), lines("a", "b", "2", "d", "e"))).toBeUndefined();
  expect(mergeLines("", "a\n", "b\n")).toBeUndefined();
});

test("entries that both have added to a list are all kept", () => {
  const [mine, theirs] = [base + lines("mine"), base + lines("theirs")];
  expect(mergeLines(base, mine, theirs)).toBeUndefined();
  expect(mergeLines(base, mine, theirs, true)).toBe(base + lines("theirs", "mine"));
  expect(
    mergeLines(base, lines("a", "1", "c", "d", "e"), lines("a", "2", "c", "d", "e"), true),
  ).toBeUndefined();
});

const report = (fields: readonly string[], text = "第一段。\n\n第二段。\n") =>
  `---\n${fields.map((field) => `${field}\n`).join("")}---\n\n${text}`;
const fields = ["title: 样例", "published: 2022-05-31", "openness: 主动公开"];

test("fields on adjacent lines are merged, and keep comments and order", () => {
  const mine = report([...fields, "status: 废止", "status_since: 2024-01-01"], "首段。\n\n第二段。\n");
  const theirs = report([
    "title: 样例",
    "# 更正",
    "published: 2022-05-30",
    "openness: 主动公开",
    "summary: 概述",
  ]);
  expect(mergeReport(report(fields), mine, theirs)).toBe(
    report(
      [
        "title: 样例",
        "# 更正",
        "published: 2022-05-30",
        "openness: 主动公开",
        "summary: 概述",
        "status: 废止",
        "status_since: 2024-01-01",
      ],
      "首段。\n\n第二段。\n",
    ),
  );
});

test("a field or a list that both changed is a conflict", () => {
  const change = (to: string) => report(["title: 样例", `published: ${to}`, "openness: 主动公开"]);
  expect(mergeReport(report(fields), change("2022-06-01"), change("2022-06-02"))).toBeUndefined();
  const list = (item: string) => report([...fields, "aliases:", `  - ${item}`]);
  expect(mergeReport(report(fields), list("/a/"), list("/b/"))).toBeUndefined();
  expect(mergeReport(report(fields), report(fields.slice(1)), change("2022-06-01"))).toBe(
    report(["published: 2022-06-01", "openness: 主动公开"]),
  );
});
