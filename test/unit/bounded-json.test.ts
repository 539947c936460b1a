import { expect, test } from "vitest";
import { parseBoundedJson } from "../../scripts/fs/index.js";

test("a JSON text is parsed up to a depth", () => {
  expect(parseBoundedJson('{"a":[{"b":"[[[[{\\"[["}]}', 3)).toEqual({ a: [{ b: '[[[[{"[[' }] });
  expect(() => parseBoundedJson('{"a":[[[1]]]}', 3)).toThrow(SyntaxError);
  expect(parseBoundedJson("[[1],[2],[3]]", 2)).toEqual([[1], [2], [3]]);
});

test("millions of opened brackets are refused at once", () => {
  const start = process.cpuUsage();
  for (const text of ["[".repeat(8_000_000), '{"a":'.repeat(2_000_000)])
    expect(() => parseBoundedJson(text, 16)).toThrow(SyntaxError);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});
