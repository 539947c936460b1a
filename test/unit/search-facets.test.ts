import { readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  genreValues,
  lastPublicationDay,
  opennessValues,
  statusValues,
} from "../../scripts/catalogue/index.js";
import { sequence } from "../../scripts/dev/samples/index.js";
import { bitFields, readBits, writeBits } from "../../scripts/search/format/bit-fields.js";
import {
  byListedFacet,
  dayNumber,
  docBytes,
  facetCapacity,
  facetNumber,
  facets,
  facetValuesOf,
  indexVersion,
  listedFacets,
  readDoc,
  writeDoc,
  yearOfDay,
  type DocRow,
  type ListedFacetSpec,
} from "../../scripts/search/format/index.js";
import { facetValues, writeShard } from "../../scripts/search/index.js";

const plain: DocRow = {
  positions: 900,
  titlePositions: 9,
  titleTokens: 8,
  detailPositions: 20,
  published: 44_711,
  reportYear: 121,
  facets: byListedFacet(() => 0),
};

describe("the document table", () => {
  test("has the row layout that belongs to the index version", () => {
    // Another layout needs another version: browsers of a federation's other sites read the table by it.
    const layouts: Readonly<Record<number, string>> = {
      1: "agency:16:optional topic:16:optional genre:5:optional openness:1:one status:2:one",
      2: "agency:16:optional topic:16:optional genre:5:optional openness:1:one status:2:one",
      3: "agency:16:optional topic:16:optional genre:5:optional openness:1:one status:2:one",
    };
    const layout = listedFacets.map(({ id, bits, holds }) => `${id}:${bits}:${holds}`).join(" ");
    expect(layout).toBe(layouts[indexVersion]);
    const view = new DataView(new ArrayBuffer(docBytes));
    writeDoc(view, 0, { ...plain, facets: { agency: 3000, topic: 12, genre: 11, openness: 1, status: 3 } });
    expect(Buffer.from(view.buffer).toString("hex")).toBe("84030009081400a7ae79b80b0c00eb");
  });

  test("counts days from 1900", () => {
    expect(dayNumber("1900-01-01")).toBe(0);
    expect(dayNumber(lastPublicationDay)).toBe(2 ** 16 - 1);
    expect(yearOfDay(dayNumber("2022-05-31"))).toBe("2022");
    expect(yearOfDay(dayNumber("2000-01-01") - 1)).toBe("1999");
  });

  test("returns any rows that fit, whatever their neighbours", () => {
    const next = sequence(7);
    const rows = Array.from({ length: 500 }, (): DocRow => {
      return {
        positions: next(2 ** 24),
        titlePositions: next(2 ** 8),
        titleTokens: next(2 ** 8),
        detailPositions: next(2 ** 16),
        published: next(2 ** 16),
        reportYear: next(2 ** 8),
        facets: byListedFacet(({ bits }) => next(2 ** bits)),
      };
    });
    const view = new DataView(new ArrayBuffer(rows.length * docBytes));
    for (let round = 0; round < 2; round += 1) rows.forEach((row, doc) => writeDoc(view, doc, row));
    expect(rows.map((_, doc) => readDoc(view, doc))).toEqual(rows);
  });

  test.each<[string, Partial<DocRow>]>([
    ["openness", { facets: { ...plain.facets, openness: 2 } }],
    ["status", { facets: { ...plain.facets, status: 4 } }],
    ["genre", { facets: { ...plain.facets, genre: 32 } }],
    ["agency", { facets: { ...plain.facets, agency: -1 } }],
    ["positions", { positions: 2 ** 24 }],
    ["day of publication", { published: 2 ** 16 }],
    ["day of publication", { published: -1 }],
    ["year reported on", { reportYear: 256 }],
  ])("refuses a number that does not fit: %s", (name, wrong) => {
    const view = new DataView(new ArrayBuffer(docBytes));
    expect(() => writeDoc(view, 0, { ...plain, ...wrong })).toThrow(RangeError);
    expect(() => writeDoc(view, 0, { ...plain, ...wrong })).toThrow(name);
  });

  test("packs fields of any widths without changing adjacent ones", () => {
    const next = sequence(13);
    for (let round = 0; round < 200; round += 1) {
      const ids = Array.from({ length: 1 + next(9) }, (_, index) => `field${index}`);
      const fields = ids.map((id) => ({ id, bits: 1 + next(24) }));
      const row = Object.fromEntries(fields.map(({ id, bits }) => [id, next(2 ** bits)]));
      const packed = bitFields(fields);
      const bytes = new Uint8Array(packed.bytes + 2).fill(next(2) * 255);
      const [edge] = bytes;
      writeBits(packed, new DataView(bytes.buffer), 1, row);
      expect(readBits(packed, new DataView(bytes.buffer), 1)).toEqual(row);
      expect([bytes[0], bytes.at(-1)]).toEqual([edge, edge]);
    }
    expect(() => bitFields([{ id: "wide", bits: 25 }])).toThrow("wide has an unsupported width of 25 bits");
  });
});

describe("docs/search.md", () => {
  const lines = readFileSync("docs/search.md", "utf8").split("\n");
  const cells = (line: string) => line.split("|").map((cell) => cell.trim());

  test("has a row for each facet", () => {
    const rows = lines.filter((line) => line.startsWith("| `") && cells(line).length === 5);
    expect(rows.map((line) => [cells(line)[1], cells(line)[3]])).toEqual(
      facets.map((facet) => {
        if (facet.from !== "list") return [`\`${facet.id}\``, ""];
        return [`\`${facet.id}\``, `${facet.bits} bit${facet.bits === 1 ? "" : "s"}, ${facet.holds}`];
      }),
    );
  });

  test("shows a row of the document table", () => {
    const rows = lines.filter((line) => /^\| [\d–]+ +\| /.test(line)).map((line) => cells(line)[1] ?? "");
    const ends = rows.map((row) => row.split("–").map(Number));
    ends.forEach(([start], index) => expect(start).toBe((ends[index - 1]?.at(-1) ?? -1) + 1));
    expect(ends.at(-1)?.at(-1)).toBe(docBytes - 1);
    expect(lines.join("\n")).toContain(`1,024 reports, ${docBytes} bytes each`);
    expect(lines.join("\n")).toContain(`version of \`index.json\` (now ${indexVersion})`);
  });
});

describe("values of facets", () => {
  const facet = (holds: ListedFacetSpec["holds"], bits = 3): ListedFacetSpec => {
    return { id: "audience", from: "list", bits, holds };
  };
  const list = ["企业", "公众", "学生"];

  test.each<[ListedFacetSpec["holds"], string[][]]>([
    ["one", [["企业"], ["学生"]]],
    ["optional", [[], ["企业"], ["学生"]]],
    ["several", [[], ["公众"], ["企业", "学生"], list]],
  ])("are decoded from their number: %s", (holds, all) => {
    const numbers = all.map((values) => facetNumber(facet(holds), list, values));
    expect(numbers.map((number) => facetValuesOf(facet(holds), list, number))).toEqual(all);
    expect(Math.max(...numbers)).toBeLessThan(2 ** 3);
  });

  test("that the facet cannot have are refused", () => {
    expect(() => facetNumber(facet("one"), list, [])).toThrow("0 values");
    expect(() => facetNumber(facet("optional"), list, ["企业", "公众"])).toThrow("2 values");
    expect(() => facetNumber(facet("several"), list, ["军人"])).toThrow("军人");
  });

  test("may be as many as its bits can number", () => {
    for (const [holds, most] of [
      ["one", 8],
      ["optional", 7],
      ["several", 3],
    ] as const) {
      const all = Array.from({ length: most }, (_, index) => `值${index}`);
      expect(facetCapacity(facet(holds))).toBe(most);
      expect(facetNumber(facet(holds), all, all.slice(-1))).toBeLessThan(2 ** 3);
    }
  });

  test("of the schema's closed lists fit, and one more openness stops the build, used or not", () => {
    const closed = { openness: opennessValues, status: statusValues, genre: genreValues };
    expect(facetValues([{ openness: "主动公开" }], closed)).toMatchObject({ openness: ["主动公开"] });
    expect(() => facetValues([], { ...closed, openness: [...opennessValues, "不予公开"] })).toThrow(
      "搜索的筛选项“openness”有 3 个不同的值，索引里最多放得下 2 个。",
    );
    const used = ["主动公开", "依申请公开", "不予公开"].map((openness) => ({ openness }));
    expect(() => facetValues(used)).toThrow("“openness”有 3 个不同的值");
  });
});

describe("a shard", () => {
  let site: string;
  beforeAll(async () => {
    site = await mkdtemp(path.join(tmpdir(), "gongkai-facets-"));
  });
  afterAll(() => rm(site, { recursive: true }));

  test("is not written when a report does not fit, and the error names the report", async () => {
    const facets = { agency: "样例乡", openness: "主动公开", status: "有效" };
    const values = facetValues([facets]);
    const record = { url: "/reports/2079/a/", title: "样例", published: "2079-06-07", reportYear: undefined };
    const records = [{ ...record, facets, details: [], meta: {}, text: "" }];
    expect(() => writeShard({ records, values, site })).toThrow(/^\/reports\/2079\/a\/ .*65536/);
    expect(await readdir(site)).toEqual([]);
  });
});
