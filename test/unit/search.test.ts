import { describe, expect, test } from "vitest";
import type { SearchWords } from "../../layouts/components/search-page/messages.js";
import { readState } from "../../layouts/components/search-page/state.js";
import { summary } from "../../layouts/components/search-page/summary.js";
import type { SearchPage } from "../../scripts/search/browser/api.js";
import { planShards } from "../../scripts/search/index.js";
import { excerpt } from "../../scripts/search/browser/excerpt.js";
import {
  nearScore,
  type PairOccurrence,
  type ScoredReport,
} from "../../scripts/search/browser/near-score.js";
import { relaxQuery } from "../../scripts/search/browser/relax-query.js";
import { findSharedParts } from "../../scripts/search/browser/text-marks.js";
import { findPhrases } from "../../scripts/search/text/find-phrases.js";
import { boundedQuery, longestQuery } from "../../scripts/search/text/query-limit.js";
import { parseQuery } from "../../scripts/search/text/query.js";
import { score } from "../../scripts/search/browser/rank.js";
import {
  byListedFacet,
  ByteReader,
  ByteWriter,
  readKeyIndex,
  PinyinTable,
  separator,
  sharedLength,
  writeKeyIndex,
} from "../../scripts/search/format/index.js";
import { syllableTable } from "../../scripts/search/build/pinyin.js";
import { fold, segments } from "../../scripts/search/text/tokenizer.js";

test("a query is cut after 2,000 characters, never inside of one, and the search page says so", () => {
  expect(boundedQuery("字".repeat(longestQuery))).toHaveLength(longestQuery);
  expect(boundedQuery(`a${"𠮷".repeat(longestQuery)}`)).toBe(`a${"𠮷".repeat(longestQuery / 2 - 1)}`);
  const state = readState(`?q=${"字".repeat(longestQuery + 1)}`, []);
  expect(state.query).toHaveLength(longestQuery);
  const page = { total: 1, results: [], exact: true, final: true, searched: { done: 1, of: 1 } } as const;
  const words = { found: "找到 {count} 份", cut: "（只查了前 {most} 个字）" } as unknown as SearchWords; // all that is read
  expect(summary(page as unknown as SearchPage, state, words)).toBe("找到 1 份（只查了前 2000 个字）");
  const short = { ...state, query: "字".repeat(200) };
  expect(summary(page as unknown as SearchPage, short, words)).toBe("找到 1 份");
});

describe("text is split in the same way for build and browser", () => {
  const cases: [string, string[][]][] = [
    [
      "法治,政府",
      [
        ["法", "治"],
        ["政", "府"],
      ],
    ],
    [
      "法 治\n政府",
      [
        ["法", "治"],
        ["政", "府"],
      ],
    ],
    ["２０１８年PM2.5", [["2018", "年", "pm2"], ["5"]]],
    ["Open Government", [["open", "government"]]],
    ["臺灣的電腦", [["台", "湾", "的", "电", "脑"]]],
    ["𠮷野家㐂", [["𠮷", "野", "家", "㐂"]]],
    ["\uF9D0似", [["类", "似"]]],
    ["政\u200B府\uFE00", [["政", "府"]]],
    ["〔2018〕12号", [["2018"], ["12", "号"]]],
    ["。,;", []],
  ];
  test.each(cases)("%s", (text, expected) => expect(segments(text)).toEqual(expected));

  test("characters that readers consider equal are folded", () => {
    expect(fold("ＡＢＣ①㎡")).toBe("abc1m2");
    expect(fold("後發")).toBe(fold("后发"));
  });
});

describe("the typed query", () => {
  const units = (typed: string) => parseQuery(typed).phrases.map((phrase) => phrase.tokens.join("|"));
  test("white space and punctuation separate phrases", () => {
    expect(units("源东乡 最多跑一次")).toEqual(["源|东|乡", "最|多|跑|一|次"]);
    expect(units("2022-144431")).toEqual(["2022", "144431"]);
  });
  test("quotes keep a phrase with spaces together", () => {
    expect(units('"open data" 法')).toEqual(["open|data", "法"]);
    expect(units("“法治 政府”")).toEqual(["法|治|政|府"]);
  });
  test("a minus after white space excludes, inside of a word it separates", () => {
    const { phrases, excluded } = parseQuery("法治 -财政 -“预算 决算”");
    expect(phrases).toHaveLength(1);
    expect(excluded.map((phrase) => phrase.tokens.join(""))).toEqual(["财政", "预算决算"]);
    expect(parseQuery("-法治").phrases).toEqual([]);
    expect(parseQuery("-法治").excluded).toHaveLength(1);
    expect(parseQuery("“甲”-乙").excluded).toEqual([]);
  });
  test("only the last run of letters or digits is a prefix", () => {
    expect(parseQuery("2018 报告20").phrases.map(({ prefix }) => prefix)).toEqual([false, true]);
    expect(parseQuery("20年").phrases.map(({ prefix }) => prefix)).toEqual([false]);
    expect(parseQuery("“2018”").phrases.map(({ prefix }) => prefix)).toEqual([false]);
  });
  test("punctuation alone matches no report; an empty query matches all", () => {
    expect(parseQuery("。").matchesNothing).toBe(true);
    expect(parseQuery("  ").matchesNothing).toBe(false);
  });
  test("a query that no report contains is relaxed to pairs of tokens, without question words", () => {
    const relaxed = (typed: string) => {
      const { pairs, words } = relaxQuery(parseQuery(typed)) ?? { pairs: [], words: [] };
      return { pairs: pairs.map(({ phrase }) => phrase.tokens.join("|")), words };
    };
    expect(relaxed("法治怎么办养猪吗")).toEqual({ pairs: ["法|治", "养|猪"], words: ["法治", "养猪"] });
    expect(relaxed("怎么办").pairs).toEqual(["怎|么", "么|办"]);
    expect(relaxed("pm25标准").pairs).toEqual(["pm25|标", "标|准"]);
    expect(relaxed("pm25标准").words).toEqual(["pm25", "标准"]);
    expect(relaxQuery(parseQuery("法治"))).toBeUndefined();
  });
  test("a pair within a word counts more than one across words", () => {
    const { pairs } = relaxQuery(parseQuery("法治养猪")) ?? { pairs: [] };
    const [within, across] = ["法治", "治养"].map((text) =>
      pairs.find(({ phrase }) => phrase.tokens.join("") === text),
    );
    expect(within?.weight).toBeGreaterThan(across?.weight ?? Infinity);
  });
  test("a quoted phrase stays whole, and alone is not relaxed", () => {
    const { required, pairs } = relaxQuery(parseQuery("“法治政府” 养猪场")) ?? { required: [], pairs: [] };
    expect(required.map(({ tokens }) => tokens.join(""))).toEqual(["法治政府"]);
    expect(pairs.map(({ phrase }) => phrase.tokens.join(""))).toEqual(["养猪", "猪场"]);
    expect(relaxQuery(parseQuery("“法治养猪政府”"))).toBeUndefined();
  });
  test("a text is marked where it shares parts of words with a relaxed query, the longest first", () => {
    const shared = (typed: string, text: string) => {
      const relaxed = relaxQuery(parseQuery(typed));
      if (!relaxed) throw new Error(`${typed} is not relaxed`);
      return findSharedParts(text, relaxed).map(({ from, to }) => text.slice(from, to));
    };
    expect(shared("房屋征收补偿标准", "对房屋征收给予补偿。标准")).toEqual(["房屋征收", "补偿", "标准"]);
    expect(shared("法治养猪", "治养，养 猪场")).toEqual(["养 猪"]); // 治养 belongs to two words
    expect(shared("pm25标准", "PM25 标志")).toEqual(["PM25"]);
    expect(shared("“源东乡” 养猪场", "源东乡养猪场")).toEqual(["源东乡", "养猪场"]);
    expect(shared("法治 农 养猪", "农民")).toEqual(["农"]);
  });
});

describe("the score of a report that contains parts of a query", () => {
  const report = { reports: 1000, length: 1, inForce: true };
  const pair = { count: 1, inTitle: false, reports: 100, weight: 1 };
  const scoreOf = (pairs: readonly Partial<PairOccurrence>[], about: Partial<ScoredReport> = {}) =>
    nearScore(
      pairs.map((each) => ({ ...pair, ...each })),
      { ...report, ...about },
    );

  test("rises with rare pairs, with different pairs, with the title, and in force", () => {
    const missing = { count: 0 };
    expect(scoreOf([{}, missing])).toBeGreaterThan(scoreOf([{}, missing], { inForce: false }));
    expect(scoreOf([{ reports: 2 }, { count: 0, reports: 500 }])).toBeGreaterThan(
      scoreOf([{ count: 0, reports: 2 }, { reports: 500 }]),
    );
    expect(scoreOf([{}, {}])).toBeGreaterThan(scoreOf([{ count: 20 }, missing]));
    expect(scoreOf([{ inTitle: true }, missing])).toBeGreaterThan(scoreOf([{}, missing]));
    expect(scoreOf([{}, missing])).toBeGreaterThan(scoreOf([{}, missing], { length: 5 }));
    expect(scoreOf([missing, missing])).toBe(0);
  });
});

describe("the index's files", () => {
  test("numbers are read back as written", () => {
    const numbers = [0, 1, 127, 128, 300, 65_535, 2 ** 24, 2 ** 31, 2 ** 32 - 1];
    const writer = new ByteWriter();
    numbers.forEach((number) => writer.varint(number));
    const reader = new ByteReader(writer.view().slice());
    expect(numbers.map(() => reader.varint())).toEqual(numbers);
    expect(reader.done).toBe(true);
    expect(() => reader.varint()).toThrow(RangeError);
  });
  test("separators sort between adjacent keys and never split a surrogate pair", () => {
    for (const [before, key] of [
      ["建 设", "建 造"],
      ["", "𠮷 野"],
      ["𠮶", "𠮷"],
      ["a b", "a bc"],
    ] as const) {
      const between = separator(before, key);
      expect(before < between && between <= key).toBe(true);
      expect(between).not.toMatch(/\p{Surrogate}/u);
    }
    expect(sharedLength("𠮶", "𠮷")).toBe(0);
  });
  test("a key index is read back as written", () => {
    const long = `!${"a".repeat(200)}`;
    const keys = ["!1", long, `${long}b`, "建 设", "建 造", "𠮶 甲", "𠮷 乙"];
    expect(readKeyIndex(writeKeyIndex(keys))).toEqual(keys);
  });
});

describe("shards", () => {
  const report = (published: string, bodyLength = 10) => ({ published, bodyLength });
  const sizes = { joined: 100, largest: 300 };
  test("small years share one, large years are split, and the order stays newest first", () => {
    const records = [
      report("2023-01-01", 40),
      ...Array.from({ length: 80 }, () => report("2022-06-01")),
      report("2021-01-01", 50),
      report("2020-01-01", 50),
      report("2019-01-01", 10),
    ];
    const bundles = planShards(records, sizes);
    expect(bundles.flat()).toEqual(records);
    expect(bundles.map((bundle) => bundle.length)).toEqual([1, 26, 27, 27, 1, 2]);
  });
  test("a new year changes only the newest shard", () => {
    const old = [report("2021-01-01", 60), report("2020-01-01", 60), report("2019-01-01", 30)];
    const before = planShards(old, sizes);
    const after = planShards([report("2022-01-01", 90), ...old], sizes);
    expect(after.slice(1)).toEqual(before);
  });
});

describe("ranking", () => {
  const row = { positions: 1000, titlePositions: 9, titleTokens: 8, detailPositions: 20 };
  const facets = byListedFacet(() => 0);
  const doc = { ...row, published: 0, reportYear: 0, facets };
  const at = (count: number, field: "title" | "details" | "text") => {
    return { count, inTitle: field === "title", inDetails: field === "details" };
  };
  const rank = (occurrence: ReturnType<typeof at>, units = 2, inForce = true, positions = 1000) =>
    score([occurrence], units, { ...doc, positions }, inForce, 1000);
  test("whole title, then title, then metadata, then text, whatever the number of occurrences", () => {
    const inOrder = [
      rank(at(1, "title"), 8),
      rank(at(1, "title")),
      rank(at(1, "details")),
      rank(at(900, "text")),
    ];
    expect([...inOrder].sort((a, b) => b - a)).toEqual(inOrder);
    expect(new Set(inOrder).size).toBe(4);
  });
  test("more and denser before fewer, in force before withdrawn", () => {
    expect(rank(at(9, "text"))).toBeGreaterThan(rank(at(2, "text")));
    expect(rank(at(3, "text"), 2, true, 300)).toBeGreaterThan(rank(at(3, "text"), 2, true, 9000));
    expect(rank(at(3, "text"))).toBeGreaterThan(rank(at(3, "text"), 2, false));
  });
});

test("characters are converted to pinyin, and pinyin is split into syllables", () => {
  const reading = new PinyinTable(syllableTable(["源东乡"]));
  expect(reading.syllablesOf(["源", "东", "香", "2018"])).toEqual(["yuan", "dong", "xiang", "2018"]);
  expect(reading.split("yuandongxiang")).toEqual(["yuan", "dong", "xiang"]);
  expect(reading.split("fazhizh")).toEqual(["fa", "zhi", "zh"]);
  expect(reading.split("xyz")).toBeUndefined();
  // Each `xian` can be one syllable or two, and the end is none.
  expect(reading.split(`${"xian".repeat(100)}vv`)).toBeUndefined();
  expect(reading.split("xian".repeat(100))).toHaveLength(100);
});

test("an excerpt shows no part of a text twice", () => {
  const text = `甲村。乙镇。${"样".repeat(64)}。索引号：113307037368775858/2022-00001。${"例".repeat(30)}`;
  const { phrases } = parseQuery("甲村 乙镇 113307037368775858");
  const shown = excerpt({ text, details: [] }, (part) => findPhrases(part, phrases));
  expect(shown.match(/索引号/g)).toHaveLength(1);
  expect(shown).toContain("索引号：<mark>113307037368775858</mark>/2022");
});
