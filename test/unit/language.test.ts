import { describe, expect, test } from "vitest";
import { fill } from "../../layouts/components/search-page/messages.js";
import { genreValues, opennessValues, reportFields, statusValues } from "../../scripts/catalogue/index.js";
import { rules } from "../../scripts/check/index.js";
import { completeMessages, defaultMessages as zhCN, loadMessages } from "../../scripts/i18n/index.js";

const [en, zhTW] = await Promise.all([loadMessages("en"), loadMessages("zh-TW")]);

/** Sample values for sentences that do not accept numbers. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  script: ["105"],
  day: ["2022-05-31"],
  "page.statusSince": ["101"],
  "page.changed": ["101", "102"],
  "list.month": ["05"],
  "list.year": ["2022"],
  "admin.year": ["2022"],
  "values.choice": [101, ["102", "103"]],
  "rules.circle": [["101", "102"]],
  "cli.missingSettings": [["101", "102"]],
  "cli.built": [
    {
      ...{ reports: 101, pages: 102, indexed: 103, drafts: 104, seconds: 105, memory: 106 },
      ...{ files: 107, bytes: 108 * 1048576, tasks: { made: 109, all: 110 } },
      hosts: [{ host: "GitHub Pages", fits: true }],
    },
  ],
  "verify.different": [{ files: 101, changed: 102, missing: 103, added: 104, unreadable: 105 }],
  "importing.report.missing": [["101", "102"]],
  "importing.report.summary": [
    { written: 101, planned: 0, unchanged: 102, different: 103, failed: 104, incomplete: 105 },
  ],
  "page.changedOn": ["2022-05-31"],
  "reading.citation": [
    { agency: 101, title: 102, documentNumber: 103, indexNumber: 104, published: "2022-05-31", url: 105 },
  ],
  "reading.errorLetter": [{ url: 101, title: 102, indexNumber: 103 }],
  "importing.faults.tooLarge": [50 * 1048576, 20 * 1048576],
  "newReport.unknownAgency": [101, ["102", "103"]],
  "query.badChoice": [101, 102, ["103", "104"]],
  "bench.exported": [
    {
      reports: 101,
      characters: 102,
      files: 103,
      megabytes: 104,
      reading: 105,
      seconds: 106,
      processor: 107,
      memory: 108,
    },
  ],
  "bench.checked": [
    {
      reports: 101,
      characters: 102,
      ours: { seconds: 103, processor: 104, memory: 105 },
      peer: { seconds: 106, processor: 107, memory: 108 },
    },
  ],
  "bench.megabytes": [{ ordinary: 101, slowest: { fragment: "102", processor: 103 }, fragments: 104 }],
  "admin.server.noAuthor": [["101", "102"]],
  "admin.server.refused": [["101", "102"]],
  "admin.server.commitDelete": [["101", "102"]],
  "admin.server.warnings": [["101", "102"]],
  "publishing.wouldVanish": [101, ["102", "103"]],
  "newReport.unknownTopic": [101, ["102", "103"]],
};

/** Returns every message of a language by its key, `nav.home`; functions are called with sample values. */
function textsOf(value: unknown, key = ""): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value === "function") {
    const say = value as (...values: readonly unknown[]) => unknown;
    return textsOf(samples[key] ? say(...samples[key]) : sayWithNumbers(say), key);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, key === "" ? name : `${key}.${name}`),
  );
}

/** Calls a function that returns a message with numbers as arguments, and lists of numbers where it needs lists. */
function sayWithNumbers(say: (...values: readonly unknown[]) => unknown): unknown {
  for (let lists = 0; ; lists += 1) {
    const values = Array.from({ length: say.length }, (_, index) =>
      (lists >> index) & 1 ? [String(101 + index)] : 101 + index,
    );
    try {
      return say(...values);
    } catch (error) {
      if (lists + 1 >= 2 ** say.length) throw error;
    }
  }
}

const chinese = textsOf(zhCN);
const english = new Map(textsOf(en));
const han = /\p{Script=Han}/u;

describe("languages", () => {
  test("have the same messages as Chinese", () => {
    const keys = chinese.map(([key]) => key);
    expect([...english.keys()].sort()).toEqual([...keys].sort());
    expect(textsOf(zhTW).map(([key]) => key)).toEqual(keys);
  });

  test("in English use every value of a sentence", () => {
    const numbers = (words: string) => new Set(words.match(/\d{3,}|\{\w+\}/g) ?? []);
    const lost = chinese.filter(([key, words]) => {
      const said = numbers((english.get(key) ?? "").replace(/\{(\w+)\|[^}]*\}/g, "{$1}"));
      return [...numbers(words)].some((number) => !said.has(number));
    });
    // In English, `page.statusIs` is only a label: the status follows it as a separate word.
    expect(lost.map(([key]) => key)).toEqual(["page.statusIs"]);
  });

  test("use Chinese characters in English only for quoted Chinese", () => {
    const quoted = /“[^”]*”|《[^》]*》|\([^)]*〔\d+〕[^)]*\)|\([乡镇]\)|agency=源东乡/gu;
    const examples = new Set(["newReport.help", "query.help"]); // names values of fields as editors write them
    const stray = [...english].filter(
      ([key, words]) => !examples.has(key) && han.test(words.replace(quoted, "")),
    );
    expect(stray).toEqual([]);
  });

  test("have no sentence of another language in Chinese", () => {
    const foreign = (words: string) =>
      !han.test(words) && /\p{Script=Latin}+\s+\p{Script=Latin}+/u.test(words);
    expect(chinese.filter(([, words]) => foreign(words))).toEqual([]);
  });

  test("have no empty texts except those that may be", () => {
    const empty = [...chinese, ...english].filter(([, words]) => words.trim() === "");
    expect(new Set(empty.map(([key]) => key))).toEqual(new Set(["page.chineseOnly"]));
  });

  test("translate every word of a closed list, and have notes on every rule", () => {
    const [scope, term] = [reportFields.scope.default, reportFields.term.default];
    for (const words of [zhCN, zhTW, en]) {
      expect(Object.keys(words.terms)).toEqual(
        expect.arrayContaining([...opennessValues, ...statusValues, ...genreValues, scope, term]),
      );
      expect(Object.keys(words.ruleNotes)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
    }
  });

  test("have traditional Chinese derived from simplified, with Taiwan's own words", () => {
    expect(zhTW.nav.search).toBe("搜尋");
    expect(zhTW.home.heading).toBe("查找政府信息");
    expect(zhTW.list.count(3)).toBe("共 3 份");
    expect(zhTW.home.lead("源东乡")).toContain("這裡公布源東鄉主動公開的政府信息");
    expect(zhTW.home.lead("五里乡打印社")).toContain("五里鄉打印社主動公開");
    expect(zhTW.home.lead("五里-乡(打印|社]")).toContain("五里-鄉(打印|社]主動公開");
    expect(zhTW.fields.missing("名称", "title").hint).toBe("在元數據裡加一行 title: …");
  });
});

describe("a translation that is incomplete", () => {
  const partial = { tag: "bo", self: "བོད་ཡིག", nav: { home: "མདུན་ངོས།" } };

  test("is completed with simplified Chinese, and its missing messages are listed", () => {
    const { messages, missing } = completeMessages(partial);
    expect([messages.self, messages.nav.home, messages.nav.search]).toEqual(["བོད་ཡིག", "མདུན་ངོས།", "搜索"]);
    expect(messages.list.count(3)).toBe("共 3 份");
    expect(missing).toEqual(expect.arrayContaining(["nav.search", "list.count", "fieldLabels.title"]));
    expect(missing).not.toContain("nav.home");
  });

  test("lists nothing once it is complete", () => {
    expect(completeMessages(zhCN).missing).toEqual([]);
  });
});

describe("texts in pages' scripts", () => {
  test("singular and plural", () => {
    expect(fill(en.search.page.found, { count: 1 })).toBe("1 document found");
    expect(fill(en.search.page.found, { count: 12 })).toBe("12 documents found");
    expect(fill(zhCN.search.page.found, { count: 1 })).toBe("找到 1 份");
  });
});
