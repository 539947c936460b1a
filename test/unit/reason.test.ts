import { expect, test } from "vitest";
import { reasonOf } from "../../scripts/language/index.js";

test("an error says what happened and what caused it, in one line", () => {
  const cause = new Error(
    "(./a.njk) [Line 3, Column 4]\n  attempted to output null or undefined value\n    at x",
  );
  const error = Object.assign(new Error("Having trouble rendering ./a.njk\nmore"), { originalError: cause });
  expect(reasonOf(error)).toBe(
    "Having trouble rendering ./a.njk · (./a.njk) [Line 3, Column 4] attempted to output null or undefined value",
  );
  const included = new Error(
    "(./a.njk)\n  Template render error: (./b.njk)\n  Error: no such filter\n    at x",
  );
  expect(reasonOf(included)).toBe("(./a.njk) Template render error: (./b.njk) Error: no such filter");
  expect(reasonOf(new Error("a", { cause: new Error("a") }))).toBe("a");
  expect(reasonOf("text")).toBe("text");
});
