import { expect, test } from "vitest";
import { drawCases } from "../support/long-sample.js";

const cases = ["a", "b", "c", "d", "e", "f", "g"];

test("a share of 1 is all cases, in their order", () => {
  expect(drawCases("seed", 1, cases)).toEqual(cases);
});

test("a seed draws the same cases again, without repeats and in their order", () => {
  const first = drawCases("2026-11-30 views", 0.5, cases);
  expect(drawCases("2026-11-30 views", 0.5, cases)).toEqual(first);
  expect(first).toEqual([...new Set(first)].sort());
});

test("over many seeds each case is drawn as often as the share says", () => {
  const share = 0.3; // 2.1 of the 7 cases
  const draws = Array.from({ length: 2000 }, (_, seed) => drawCases(`seed ${seed}`, share, cases));
  expect(new Set(draws.map(({ length }) => length))).toEqual(new Set([2, 3]));
  for (const name of cases) {
    const count = draws.filter((draw) => draw.includes(name)).length;
    expect(Math.abs(count / draws.length - share)).toBeLessThan(0.05);
  }
  expect(drawCases("seed", 0.3, [])).toEqual([]);
});
