import { afterEach, describe, expect, test } from "vitest";
import { loadCatalogue } from "../../scripts/catalogue/index.js";
import { validateIndex, validateSummary } from "../../scripts/search/browser/validate-index.js";
import { sumCounts } from "../../scripts/search/browser/filters.js";
import { RemoteFiles } from "../../scripts/search/browser/remote.js";
import { indexVersion } from "../../scripts/search/format/index.js";
import { facetValues } from "../../scripts/search/index.js";
import { contentFolder, removeFolders } from "../support/check/check-folder.js";
import { defaultMessages } from "../../scripts/i18n/index.js";

afterEach(removeFolders);

async function load(lines: string, options: Parameters<typeof loadCatalogue>[2] = {}) {
  const site = `name: 样例目录\npublisher: 样例乡\nurl: https://example.gov.cn\n${lines}`;
  const { catalogue, diagnostics } = await loadCatalogue(
    await contentFolder({ "site.yaml": site }),
    defaultMessages,
    options,
  );
  return { federation: catalogue?.site.federation, diagnostics };
}

const one = (url: string, name = "甲县示例") => load(`federation:\n  - name: ${name}\n    url: ${url}\n`);

describe("the list of catalogues in site.yaml", () => {
  test.each([
    ["https://jia.example.cn", "https://jia.example.cn/"],
    ["https://jia.example.cn/", "https://jia.example.cn/"],
    ["HTTPS://JIA.example.cn:443/gongkai", undefined],
    ["https://JIA.example.cn:443/gongkai", "https://jia.example.cn/gongkai/"],
    ["http://localhost:8101", "http://localhost:8101/"],
    ["https://jia.example.cn/公开/", "https://jia.example.cn/%E5%85%AC%E5%BC%80/"],
    ["https://jia.example.cn/a/../b//", "https://jia.example.cn/b/"],
    ["ftp://jia.example.cn/", undefined],
    ["javascript:alert(1)", undefined],
    ["jia.example.cn", undefined],
    ["https://user:secret@jia.example.cn/", undefined],
    ["https://jia.example.cn/?a=1", undefined],
    ["https://jia.example.cn/#top", undefined],
    ["https://jia.example.cn/;script-src/", undefined],
    ["https://jia.example.cn/,https://other.example.cn/", undefined],
    ["https://jia.example.cn/'self'/", undefined],
    ["https://*.example.cn/", undefined],
  ])("has %s read as %s", async (written, url) => {
    const { federation, diagnostics } = await one(JSON.stringify(written));
    expect(federation?.map((catalogue) => catalogue.url)).toEqual(url === undefined ? undefined : [url]);
    if (url !== undefined) expect(diagnostics).toEqual([]);
    else {
      expect(diagnostics).toMatchObject([
        { file: "site.yaml", line: 6, severity: "error", message: `“${written}”不能作为联合目录的网址` },
      ]);
      expect(diagnostics[0]?.hint).toContain("http://");
    }
  });

  test("is refused without names or addresses, or when it is not a list", async () => {
    for (const [lines, message] of [
      ["federation: https://jia.example.cn\n", "应当是一张清单"],
      ["federation:\n  - url: https://jia.example.cn\n", "name"],
      ["federation:\n  - name: 甲县示例\n", "url"],
      ["federation:\n  - name: 甲县示例\n    url: https://jia.example.cn\n    key: 1\n", "key"],
    ] as const) {
      const { diagnostics } = await load(lines);
      expect(diagnostics.length).toBeGreaterThan(0);
      expect(JSON.stringify(diagnostics)).toContain(message);
    }
  });

  test.each([
    ["https://jia.example.cn/index.html", "https://jia.example.cn/"],
    ["https://jia.example.cn/gongkai/INDEX.HTM", "https://jia.example.cn/gongkai/"],
    ["https://jia.example.cn/gongkai/index.php", "https://jia.example.cn/gongkai/"],
    ["https://jia.example.cn/manifest.json/", "https://jia.example.cn/"],
  ])("refuses %s, the address of a file, and suggests its folder %s", async (written, folder) => {
    const { federation, diagnostics } = await one(written);
    expect(federation).toBe(undefined);
    expect(diagnostics).toMatchObject([
      { severity: "error", line: 6, message: expect.stringContaining("文件的网址") as string },
    ]);
    expect(diagnostics[0]?.hint).toContain(folder);
    expect(diagnostics[0]?.paste).toBe(`    url: "${folder}"`);
  });

  test("allows a folder's name with a full stop, and a host that ends like a file", async () => {
    for (const url of [
      "https://jia.example.cn/v1.2/",
      "https://jia.example.cn/gov.cn",
      "https://www.index.do",
    ])
      expect((await one(url)).diagnostics).toEqual([]);
  });

  test("refuses a single address, and suggests a valid list", async () => {
    for (const written of ["https://jia.example.cn", "https://jia.example.cn/gongkai/index.html"]) {
      const { diagnostics } = await load(`federation: ${written}\n`);
      expect(diagnostics).toMatchObject([{ message: "这里应当是一张清单" }]);
      const pasted = await load(`${diagnostics[0]?.paste}\n`);
      expect(pasted.diagnostics).toEqual([]);
      expect(pasted.federation?.[0]?.name).toBe("jia.example.cn");
    }
  });

  test("has no suggestion for what is not an address", async () => {
    const { diagnostics } = await load("federation: 甲县示例\n");
    expect(diagnostics).toMatchObject([{ message: "这里应当是一张清单" }]);
    expect(diagnostics[0]?.paste).toBe(undefined);
  });

  test("may be empty", async () => {
    expect(await load("federation: []\n")).toEqual({ federation: undefined, diagnostics: [] });
  });

  test("has no repeated names and addresses, however they are written", async () => {
    const entry = (name: string, url: string) => `  - { name: ${name}, url: "${url}" }\n`;
    const start = `federation:\n${entry("甲县示例", "https://jia.example.cn")}`;
    const sameName = await load(start + entry("甲县示例", "https://yi.example.cn"));
    expect(sameName.diagnostics).toMatchObject([{ line: 6, message: "联合目录里“甲县示例”写了两次" }]);
    const sameUrl = await load(start + entry("乙县示例", "https://JIA.example.cn:443/"));
    expect(sameUrl.diagnostics).toMatchObject([
      { line: 6, message: expect.stringContaining("写了两次") as string },
    ]);
    expect((await load(start + entry("乙县示例", "https://jia.example.cn/yi"))).diagnostics).toEqual([]);
  });

  test("does not contain the site itself, by address or by name", async () => {
    const faultOf = async (loading: ReturnType<typeof load>) =>
      (await loading).diagnostics.map(({ message }) => message);
    const self = ["联合目录里的“甲县示例”就是本网站，名称或网址相同"];
    expect(await faultOf(one("https://example.gov.cn"))).toEqual(self);
    expect(await faultOf(one("https://example.gov.cn/jia/"))).toEqual([]);
    const lines =
      "path_prefix: /jia/\nfederation:\n  - { name: 甲县示例, url: https://example.gov.cn/jia }\n";
    expect(await faultOf(load(lines))).toEqual(self);
    const moved = "federation:\n  - { name: 甲县示例, url: https://moved.example.cn/jia }\n";
    expect(await faultOf(load(moved, { baseUrl: "https://moved.example.cn", pathPrefix: "/jia/" }))).toEqual(
      self,
    );
    expect((await one("https://jia.example.cn", "样例目录")).diagnostics).toMatchObject([
      { severity: "error" },
    ]);
  });

  test("does not contain HTTP addresses for a site with HTTPS, which browsers would block", async () => {
    const { federation, diagnostics } = await one("http://jia.example.cn");
    expect(federation?.length).toBe(1);
    expect(diagnostics).toMatchObject([{ severity: "warning", rule: "schema" }]);
    expect(diagnostics[0]?.message).toContain("甲县示例");
  });
});

describe("the data of other catalogues", () => {
  const bundle = {
    ...{ id: "0123456789abcdef", seed: 4_000_000_000, reports: 2, positions: 9, starts: [0], chunks: 1 },
    ...{ fence: "0!甲", from: "2021", to: "2022" },
  };
  const manyBundles = (length: number) =>
    Array.from({ length }, (_, at) => ({ ...bundle, id: at.toString(16).padStart(16, "0") }));
  const values = facetValues([{ agency: "甲县", openness: "主动公开", status: "有效" }]);
  const index = {
    version: indexVersion,
    reports: 2,
    bundles: [bundle],
    values,
    inForce: "有效",
    names: "names-0.json",
    sum: "0123abcd",
  };

  test("is accepted as the build writes it, without unknown properties", () => {
    expect(validateIndex({ ...index, federation: { name: "丙", catalogues: [] } })).toEqual(index);
    expect(validateIndex({ ...index, reports: 0, bundles: [] }).bundles).toEqual([]);
    expect(validateIndex({ ...index, reports: 2000, bundles: manyBundles(1000) }).reports).toBe(2000);
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["another version", { ...index, version: indexVersion + 1 }],
    ["no number", { ...index, reports: "2" }],
    ["a negative number", { ...index, reports: -1 }],
    ["values that are no texts", { ...index, values: { ...values, agency: [{}] } }],
    ["a missing facet", { ...index, values: { ...values, topic: undefined } }],
    ["too many values", { ...index, values: { ...values, agency: Array.from({ length: 20_001 }, String) } }],
    ["a bundle that lies elsewhere", { ...index, bundles: [{ ...bundle, id: "../../../admin" }] }],
    ["a table of another size", { ...index, bundles: [{ ...bundle, reports: 5000 }] }],
    ["a fence of another size", { ...index, bundles: [{ ...bundle, chunks: 65 }] }],
    ["more bundles than there can be", { ...index, reports: 2002, bundles: manyBundles(1001) }],
    ["one bundle listed twice", { ...index, reports: 4, bundles: [bundle, bundle] }],
    ["fewer reports than its bundles have", { ...index, reports: 1 }],
    ["more reports than its bundles have", { ...index, reports: 3 }],
    ["a bundle without reports", { ...index, reports: 0, bundles: [{ ...bundle, reports: 0, starts: [] }] }],
    ["a bundle whose files begin nowhere", { ...index, bundles: [{ ...bundle, starts: [10] }] }],
    ["a seed of more than 32 bits", { ...index, bundles: [{ ...bundle, seed: 2 ** 32 }] }],
  ])("is refused for an index with %s", (_, value) => {
    expect(() => validateIndex(value)).toThrow();
  });

  test("is refused for a summary with an invalid part", () => {
    const newest = [{ url: "/reports/2022/a/", title: "样例", published: "2022-05-31" }];
    const summary = { version: 1, reports: 1, updated: "2022-05-31", newest };
    expect(validateSummary({ ...summary, name: "甲县示例" })).toEqual({
      reports: 1,
      updated: "2022-05-31",
      newest,
    });
    expect(validateSummary({ version: 1, reports: 0, newest: [] }).updated).toBe(undefined);
    for (const wrong of [
      { ...summary, version: 2 },
      { ...summary, reports: null },
      { ...summary, updated: "yesterday" },
      { ...summary, newest: [{ ...newest[0], url: 1 }] },
      { ...summary, newest: {} },
    ])
      expect(() => validateSummary(wrong)).toThrow();
  });

  test("has no addresses outside of the catalogue's own", () => {
    const files = new RemoteFiles(new URL("https://jia.example.cn/gongkai/"));
    expect(files.pageUrl("/reports/2022/a/")).toBe("https://jia.example.cn/gongkai/reports/2022/a/");
    for (const inside of ["//evil.example/", "javascript:alert(1)", "https://evil.example/"])
      expect(files.pageUrl(inside).startsWith("https://jia.example.cn/gongkai/")).toBe(true);
    for (const outside of ["/../", "../x", "/%2e%2E/x", "..\\x", "/a/../../x", "/.\t./x"])
      expect(() => files.pageUrl(outside)).toThrow();
  });

  test("has counts that can be added up, whatever the values are called", () => {
    const sum = sumCounts([
      { agency: { 甲县: 2, constructor: 1 }, year: { "2022": 2 } },
      { agency: { 甲县: 1, 乙县: 4, constructor: 1 }, catalogue: { 乙县示例: 5 } },
    ]);
    expect(sum["agency"]).toEqual(Object.assign(Object.create(null), { 甲县: 3, 乙县: 4, constructor: 2 }));
    expect(sum["catalogue"]?.["乙县示例"]).toBe(5);
    expect(sum["year"]?.["2022"]).toBe(2);
  });
});
