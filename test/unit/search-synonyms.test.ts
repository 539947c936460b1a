import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withSynonyms } from "../../scripts/search/browser/synonyms.js";
import { loadCatalogue } from "../../scripts/catalogue/index.js";
import { defaultMessages } from "../../scripts/i18n/index.js";
import { check, contentFolder, removeFolders } from "../support/check/check-folder.js";
import { OpenedIndex, recordNumber, recordOf } from "../support/search/opened-index.js";

const synonyms = [
  ["家暴", "家庭暴力"],
  ["养老", "赡养"],
  ["养老院", "养老机构", "供养服务机构"],
  ["办证", "登记"],
];

describe("words that people type", () => {
  const replaced = (...parts: string[]) => {
    const { variants, words } = withSynonyms(
      parts.map((part) => [...part]),
      synonyms,
    );
    return { variants: variants.map((list) => list.map((tokens) => tokens.join(""))), words };
  };
  test("are replaced by those of documents, all of them at once", () => {
    expect(replaced("家暴报警", "怎么办证")).toEqual({
      variants: [["家庭暴力报警", "怎么登记"]],
      words: ["家庭暴力", "登记"],
    });
  });
  test("are the longest ones, with one variant for each synonym", () => {
    expect(replaced("养老院办证")).toEqual({
      variants: [["养老机构登记"], ["供养服务机构登记"]],
      words: ["养老机构", "供养服务机构", "登记"],
    });
  });
  test("are left where there are none", () => {
    expect(replaced("法治政府")).toEqual({ variants: [], words: [] });
  });
});

describe("a search", () => {
  const texts = [
    "预防家庭暴力",
    "家暴者",
    "养老机构设立登记",
    "赡养父母",
    ...Array.from({ length: 8 }, (_, number) => `道路修缮第${number}期`),
  ];
  let index: OpenedIndex;
  beforeAll(async () => {
    const records = texts.map((text, number) => recordOf(number, "文件", text));
    index = await OpenedIndex.write([records], synonyms);
  });
  afterAll(() => index.remove());
  beforeEach(() => index.open());
  afterEach(() => index.close());
  const found = async (query: string) => {
    const { results, near } = await index.search(query);
    const numbers = [results, near?.results ?? []].map((part) => part.map(({ url }) => recordNumber(url)));
    return [...numbers, near?.synonyms ?? []];
  };

  test("finds reports with the words of documents in its second part, and says so", async () => {
    expect(await found("家暴")).toEqual([[1], [0], ["家庭暴力"]]);
    expect(await found("养老院办证")).toEqual([[], [2], ["养老机构", "供养服务机构", "登记"]]);
  });
  test("has no synonyms for a quoted phrase, nor when the file of names cannot be read", async () => {
    expect(await found("“家暴”")).toEqual([[1], [], []]);
    await index.open();
    index.isBroken = (address) => address.includes("/names-");
    expect(await found("家暴预防")).toEqual([[], [0, 1], []]);
  });
});

describe("synonyms.yaml", () => {
  afterAll(() => removeFolders());

  test("is read, as a list or a line of words", async () => {
    const list = "- { name: 家暴, also: [家庭暴力] }\n- { name: 养狗, also: 养犬、犬只 }\n";
    const content = await contentFolder({ "synonyms.yaml": list });
    const { catalogue } = await loadCatalogue(content, defaultMessages);
    expect(catalogue?.synonyms).toEqual([
      { name: "家暴", also: ["家庭暴力"] },
      { name: "养狗", also: ["养犬", "犬只"] },
    ]);
  });
  test("with a word twice, or one without synonyms, is an error with its line", async () => {
    const list = "- { name: 家暴, also: [家庭暴力] }\n- { name: 家暴, also: [暴力] }\n- { name: 养狗 }\n";
    const errors = (await check({ "synonyms.yaml": list })).filter(({ file }) => file === "synonyms.yaml");
    expect(errors.map(({ line, severity }) => [line, severity])).toEqual([
      [2, "error"],
      [3, "error"],
    ]);
  });
});
