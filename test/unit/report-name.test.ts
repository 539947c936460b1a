import { expect, test } from "vitest";
import { freeName, reportName } from "../../scripts/catalogue/index.js";

const number = "113307037368775858/2022-000001";

test.each([
  ["agency and serial", { agency: "yuandong", indexNumber: number }, "yuandong-000001"],
  [
    "the number wins over the source",
    { agency: "yuandong", indexNumber: number, source: "总结" },
    "yuandong-000001",
  ],
  [
    "the source's name without a number",
    { agency: "yuandong", indexNumber: undefined, source: "总结 (2)" },
    "yuandong-总结-2",
  ],
  [
    "a source that begins with the slug",
    { agency: "yuandong", indexNumber: undefined, source: "yuandong-总结" },
    "yuandong-总结",
  ],
  [
    "a source without usable characters",
    { agency: "yuandong", indexNumber: "", source: "？！" },
    "yuandong-report",
  ],
  ["a source whose name Windows refuses", { agency: "", indexNumber: "", source: "CON" }, "report-CON"],
  ["no known agency", { agency: undefined, indexNumber: number }, "000001"],
])("a report is named after %s", (_case, source, expected) => {
  expect(reportName(source)).toBe(expected);
});

test("two agencies never give two reports one name", () => {
  const names = ["yuandong", "caozhai"].flatMap((agency) =>
    [number, undefined].map((indexNumber) => reportName({ agency, indexNumber, source: "总结" })),
  );
  expect(new Set(names).size).toBe(4);
});

test("a long name is cut between characters, so that names of images beside it fit, too", () => {
  const name = reportName({ agency: "yuandong", indexNumber: undefined, source: "关于".repeat(200) });
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(150);
  expect(name).toMatch(/^yuandong-(?:关于)+关?$/);
});

test("a taken name gets the next number", () => {
  const taken = new Set(["a", "a-2"]);
  expect(freeName("a", (name) => taken.has(name))).toBe("a-3");
  expect(freeName("b", (name) => taken.has(name))).toBe("b");
});
