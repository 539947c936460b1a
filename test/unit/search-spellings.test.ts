import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sequence } from "../../scripts/dev/samples/index.js";
import { parseQuery } from "../../scripts/search/text/query.js";
import { findPhrases } from "../../scripts/search/text/find-phrases.js";
import { indexedSegments } from "../../scripts/search/text/respelled-segments.js";
import { OpenedIndex, recordNumber, recordOf } from "../support/search/opened-index.js";

/** Texts with a number in one spelling each, and what else must find them; `null` where the text is all there is. */
const sameNumbers: readonly (readonly [text: string, queries: readonly string[]])[] = [
  ["投资12.5亿元", ["12.5亿元", "投资12.5", "12.5"]],
  ["补助1,000元", ["1000元", "补助1,000元", "１０００元"]],
  ["占百分之十", ["10%", "占10％", "百分之十"]],
  ["占百分之三点五", ["3.5%", "百分之3.5"]],
  ["二〇二一年度", ["2021年度", "2021年", "二○二一年", "二〇二一", "一年度"]],
  ["依照第十二条办理", ["第12条", "第十二条办理", "二条办理"]],
  ["依照第123条办理", ["第一百二十三条"]],
  [
    "自2022年5月31日起",
    ["2022-05-31", "2022.5.31", "2022/05/31", "二〇二二年五月三十一日", "2022年05月31日起"],
  ],
  ["自2022-06-01起", ["2022年6月1日", "2022-06-01"]],
  ["启动Ⅲ级响应", ["三级响应", "III级", "启动3级"]],
  ["启动四级响应", ["Ⅳ级响应"]],
  ["面积100㎡以上", ["100平方米以上", "100m²"]],
  ["面积200平方米", ["200㎡"]],
  ["面积3平方千米", ["3平方公里", "3km²"]],
  ["电话0579-82191234", ["057982191234", "(0579)82191234", "82191234", "0579"]],
  ["电话（0571）87654321", ["0571-87654321", "057187654321"]],
  ["金东政发〔2018〕12号", ["金东政发[2018]12号", "金东政发（2018）第12号", "政发2018"]],
  ["“十三五”规划", ["十三五规划", "“十三五”规划", "十三五"]],
  ["推进‘最多跑一次’改革", ["“最多跑一次”改革", "推进最多跑一次改革"]],
  ["PM2.5浓度", ["pm2.5", "PM2.5浓度"]],
];

/** Texts that none of the queries above may find. */
const others = ["投资12亿元，其中5个项目", "补助10,000元", "补助1，000元", "第十二次", "占10份", "12。5亿元"];

describe("numbers and names in several spellings", () => {
  const texts = [...sameNumbers.map(([text]) => text), ...others];
  let index: OpenedIndex;
  beforeAll(async () => {
    const published = "2020-02-29";
    index = await OpenedIndex.write([
      texts.map((text, number) => recordOf(number, "文件", text, { published })),
    ]);
  });
  afterAll(() => index.remove());
  beforeEach(() => index.open());
  afterEach(() => index.close());

  const found = async (query: string) => {
    const { results } = await index.search(query, { near: false, limit: 100 });
    return results.map(({ url }) => texts[recordNumber(url)]);
  };

  test.each(sameNumbers)("%s is found in each spelling, and nothing else", async (text, queries) => {
    for (const query of queries) expect([query, await found(query)]).toEqual([query, [text]]);
  });
  test("a date finds reports that were published on that day, and no other number does", async () => {
    expect(await found("2020年2月29日")).toHaveLength(texts.length);
    expect(await found("2020-02-29")).toHaveLength(texts.length);
    for (const query of ["2020年", "2月29日", "2020"]) expect(await found(query)).toEqual([]);
  });
});

test("marks are where the index finds a phrase", () => {
  const marked = (text: string, query: string) =>
    findPhrases(text, parseQuery(query).phrases).map(({ from, to }) => text.slice(from, to));
  for (const [text, queries] of sameNumbers)
    for (const query of queries) expect([query, marked(text, query).length > 0]).toEqual([query, true]);
  expect(marked("自二〇二二年五月三十一日起", "2022-05-31")).toEqual(["二〇二二年五月三十一日"]);
  expect(marked("面积100㎡以上", "100平方米")).toEqual(["100㎡"]);
  expect(marked("“十四五”规划", "十四五规划")).toEqual(["十四五”规划"]);
});

test("words after an ordinal at the beginning of an article are not indexed twice", () => {
  expect(indexedSegments("第十二条 为了，定12.5。")).toEqual([
    [..."第十二条为了"],
    ["定", "12"],
    ["5"],
    ["第", "12", "条"],
    ["定", "12.5"],
  ]);
  expect(indexedSegments("2021年12月")).toEqual([["2021", "年", "12", "月"]]);
});

describe("random phrases with numbers and quotation marks", () => {
  const next = sequence(7);
  const characters = [..."投资规划百分之十第二条〇一年月日级，。、“” \n%.-"];
  const numbers = [
    "12.5",
    "1,000",
    "2021",
    "二〇二一年",
    "10%",
    "第三条",
    "2022-05-31",
    "100㎡",
    "〔2018〕12号",
  ];
  const line = (length: number) =>
    Array.from({ length }, () =>
      next(4) === 0 ? numbers[next(numbers.length)] : characters[next(characters.length)],
    ).join("");
  const texts = Array.from({ length: 60 }, () => line(60));
  let index: OpenedIndex;
  beforeAll(async () => {
    const records = texts.map((text, number) => recordOf(number, "文件", text));
    index = await OpenedIndex.write([records.slice(0, 30), records.slice(30)]);
  });
  afterAll(() => index.remove());
  beforeEach(() => index.open());
  afterEach(() => index.close());

  test("are found exactly where a plain scan of the folded text finds them", async () => {
    const folded = texts.map((text) => indexedSegments(text).map((tokens) => ` ${tokens.join(" ")} `));
    let hits = 0;
    for (let count = 0; count < 300; count += 1) {
      const text = texts[next(texts.length)] ?? "";
      const start = next(text.length - 8);
      const query = text.slice(start, start + 2 + next(7));
      const { phrases, excluded, matchesNothing } = parseQuery(query);
      if (excluded.length > 0 || matchesNothing || phrases.length === 0) continue;
      const holds = (number: number) =>
        phrases.every(({ tokens, otherSpellings = [], prefix }) =>
          [tokens, ...otherSpellings].some((spelling) => {
            const wanted = ` ${spelling.join(" ")}${prefix ? "" : " "}`;
            return folded[number]?.some((segment) => segment.includes(wanted));
          }),
        );
      const expected = texts.map((_, number) => number).filter(holds);
      const { results } = await index.search(query, { near: false, limit: 100 });
      const found = results.map(({ url }) => recordNumber(url)).sort((one, other) => one - other);
      expect([query, found]).toEqual([query, expected]);
      hits += found.length;
    }
    expect(hits).toBeGreaterThan(500);
  });
});
