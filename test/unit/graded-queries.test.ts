import { expect, test } from "vitest";
import { gainOfFirstTen, gradedQueries, gradeOf } from "../../scripts/dev/bench/graded-queries.js";
import { halfTitles } from "../../scripts/dev/bench/half-titles.js";

test("there are sixty different queries, each with dedicated titles", () => {
  expect(new Set(gradedQueries.map(({ query }) => query)).size).toBe(60);
  expect(gradedQueries.filter(({ dedicated }) => dedicated.length === 0)).toEqual([]);
});

test("there are sixty half-remembered titles, none of them typed as it stands", () => {
  expect(new Set(halfTitles.map(({ title }) => title)).size).toBe(60);
  expect(halfTitles.filter(({ typed, title }) => title.includes(typed))).toHaveLength(0);
});

test("a title has the highest grade that one of its parts gives", () => {
  const query = { query: "养犬", dedicated: ["养犬"], related: ["动物防疫"] };
  expect(["某市养犬管理规定", "动物防疫法", "物业管理条例"].map((title) => gradeOf(title, query))).toEqual([
    3, 1, 0,
  ]);
});

test("the gain of the first ten is 1 in the best order, and discounts later results", () => {
  expect(gainOfFirstTen([3, 1], [1, 0, 3])).toBe(1);
  expect(gainOfFirstTen([0, 3], [3])).toBeCloseTo(1 / Math.log2(3));
  expect(gainOfFirstTen([], [0])).toBe(0);
  expect(gainOfFirstTen([...new Array<number>(10).fill(0), 3], [3])).toBe(0);
});
