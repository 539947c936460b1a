import { defaultMessages } from "../../scripts/i18n/index.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse as parseCsv } from "csv-parse/sync";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import jsonld from "jsonld";
import { Parser, Writer } from "n3";
import { gunzipSync } from "node:zlib";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { elementsOf, parseXml, textsOf } from "../support/export/xml.js";
import { columns } from "../../scripts/export/columns.js";
import { sitemap } from "../../scripts/export/sitemap.js";
import { writeXlsx } from "../../scripts/export/xlsx.js";
import {
  controlTitle,
  exportSample,
  indexNumber,
  nastyTitles,
  type ExportedSample,
} from "../support/export/samples.js";

const base = "https://example.gov.cn/gongkai/";
let sample: ExportedSample;
beforeAll(async () => {
  sample = await exportSample(nastyTitles);
});
afterAll(() => rm(sample.folder, { recursive: true }));

type JsonRow = Record<string, unknown>;
type AtomFeed = ReturnType<typeof parseAtomFeed>;
const sorted = (titles: Iterable<unknown>) => [...titles].map(String).sort();
const all = sorted(nastyTitles);
const json = async (file: string): Promise<unknown> => JSON.parse(await sample.read(file));
const titlesOf = (rows: readonly JsonRow[]) => sorted(rows.map(({ title }) => title));

const xml = async (file: string) => parseXml(await sample.read(file));

describe("every report is in every export, with its title unchanged", () => {
  test("the sample contains drafts and every status", () => {
    expect(sample.catalogue.drafts.length).toBe(2);
    expect(new Set(sample.catalogue.reports.map(({ status }) => status)).size).toBe(4);
    expect(titlesOf(sample.catalogue.reports.map(({ title }) => ({ title })))).toEqual(all);
  });

  test("JSON and JSON lines", async () => {
    expect(titlesOf((await json("catalogue.json")) as JsonRow[])).toEqual(all);
    const lines = (await sample.read("catalogue.ndjson")).trimEnd().split("\n");
    expect(titlesOf(lines.map((line) => JSON.parse(line) as JsonRow))).toEqual(all);
  });

  test("CSV, where removing one apostrophe restores the value of a formula", async () => {
    const text = await sample.read("catalogue.csv");
    expect(text.startsWith("\u{FEFF}title,index_number,")).toBe(true);
    const data = parseCsv<Record<string, string>>(text, { bom: true, columns: true });
    // Readers that end a record at any line end must read the same records.
    const bare = parseCsv(text, { bom: true, record_delimiter: ["\n", "\r"], skip_empty_lines: true });
    expect(new Set(bare.map((row) => row.length))).toEqual(new Set([columns.length]));
    expect(titlesOf(data.map((row) => ({ title: row["title"]?.replace(/^'(?='*[=+\-@＝])/u, "") })))).toEqual(
      all,
    );
    const cells = data.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r＝]/u.test(cell))).toEqual([]);
    const first = data.find((row) => row["index_number"] === indexNumber(0));
    expect(first).toMatchObject({
      summary: '样例概述第一行\n第二行,"引号"',
      keywords: "样例;甲\n=样例乙",
      attachments: `${base}reports/2020/s0/%E6%A0%B7%E4%BE%8B%231%25.pdf\n${base}reports/2020/s0/%E6%A0%B7%E4%BE%8B.ofd`,
      known_faults: "第 3 段：样例说明\n样例说明二",
      report_year: "2018",
    });
  });

  test("workbook, with days and years in their own types", async () => {
    const [header = [], ...rows] = await readSheet(path.join(sample.folder, "out/catalogue.xlsx"));
    const at = (label: string) => header.indexOf(label);
    expect(sorted(rows.map((row) => row[at("名称")]))).toEqual(all);
    const first = rows.find((row) => row[at("索引号")] === indexNumber(0));
    expect(first?.[at("公开日期")]).toEqual(new Date("2020-03-01T00:00:00Z"));
    expect(first?.[at("生成日期")]).toEqual(new Date("2020-02-29T00:00:00Z"));
    expect(first?.[at("报告年度")]).toBe(2018);
    expect(first?.[at("内容概述")]).toBe('样例概述第一行\n第二行,"引号"');
  });

  test("Atom: the newest in the catalogue's feed, all in the years' feeds that it links to", async () => {
    const titles: unknown[] = [];
    const steps: string[] = [];
    let file: string | undefined = "feed.xml";
    while (file !== undefined) {
      steps.push(file);
      const text = await sample.read(file);
      parseXml(text);
      const feed: AtomFeed = parseAtomFeed(text);
      expect(feed.links?.find(({ rel }) => rel === "self")?.href).toBe(base + file);
      expect(feed.updated).toMatch(/^20\d\d-\d\d-\d\dT00:00:00\+08:00$/);
      for (const { id, links, published } of feed.entries ?? []) {
        expect(links?.[0]?.href).toBe(id);
        expect(published).toMatch(/^20\d\d-\d\d-\d\dT00:00:00\+08:00$/);
      }
      if (file !== "feed.xml") titles.push(...(feed.entries ?? []).map(({ title }) => title?.value));
      file = feed.links?.find(({ rel }) => rel === "prev-archive")?.href?.replace(base, "");
    }
    expect(steps).toEqual(["feed.xml", "years/2022/feed.xml", "years/2021/feed.xml", "years/2020/feed.xml"]);
    expect(sorted(titles)).toEqual(all);
  });

  test("JSON Feed, with attachments and their sizes", async () => {
    const feed = parseJsonFeed(await json("feed.json"));
    expect(sorted((feed.items ?? []).map(({ title }) => title))).toEqual(all);
    const item = feed.items?.find(({ url }) => url === `${base}reports/2020/s0/`);
    expect(item?.attachments).toEqual([
      expect.objectContaining({ mime_type: "application/pdf", title: nastyTitles[0] }),
      expect.objectContaining({ mime_type: "application/octet-stream", size_in_bytes: 10 }),
    ]);
  });

  test("linked data: Turtle and JSON-LD are equal, and name every report", async () => {
    const quads = new Parser().parse(await sample.read("catalogue.ttl"));
    const dct = "http://purl.org/dc/terms/";
    const datasets = new Set(
      quads.filter(({ object }) => object.value.endsWith("dcat#Dataset")).map(({ subject }) => subject.value),
    );
    expect(datasets.size).toBe(all.length);
    const titles = quads.filter(
      ({ subject, predicate }) => datasets.has(subject.value) && predicate.value === `${dct}title`,
    );
    expect(sorted(titles.map(({ object }) => object.value))).toEqual(all);
    const nQuads = await new Promise<string>((resolve) => {
      const writer = new Writer({ format: "N-Quads" });
      writer.addQuads(quads);
      writer.end((_, result) => resolve(String(result)));
    });
    const canonical = (document: object) => jsonld.canonize(document, { format: "application/n-quads" });
    const fromTurtle = await canonical(await jsonld.fromRDF(nQuads, { format: "application/n-quads" }));
    expect(await canonical((await json("catalogue.jsonld")) as object)).toBe(fromTurtle);
    expect(fromTurtle.split("\n").length).toBeGreaterThan(all.length * 10);
  });

  test("OAI-PMH static repository", async () => {
    const repository = await xml("oai.xml");
    expect(textsOf(repository, "oai:adminEmail")).toEqual(["yangli@example.gov.cn"]);
    expect(sorted(textsOf(repository, "dc:title"))).toEqual(all);
    const identifiers = textsOf(repository, "oai:identifier");
    expect(identifiers).toContain(`oai:example.gov.cn:${indexNumber(0)}`);
    expect(new Set(identifiers).size).toBe(all.length);
  });

  test("sitemap, with every report's address", async () => {
    const map = await xml("sitemap.xml");
    const addresses = textsOf(map, "loc");
    const reports = addresses.filter((loc) => loc.startsWith(`${base}reports/`));
    expect(reports.length).toBe(all.length);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).not.toContain(`${base}agencies/kong/`);
    const changed = elementsOf(map, "url").find(
      (entry) => textsOf(entry, "loc")[0] === `${base}reports/2020/s0/`,
    );
    expect(changed && textsOf(changed, "lastmod")).toEqual(["2022-06-01"]);
  });

  test("full texts by year", async () => {
    const texts = await Promise.all(
      ["2020", "2021", "2022"].map((year) =>
        readFile(path.join(sample.folder, `out/texts-${year}.ndjson.gz`)),
      ),
    );
    const lines = texts.flatMap((bytes) => gunzipSync(bytes).toString("utf8").trimEnd().split("\n"));
    const rows = lines.map((line) => JSON.parse(line) as JsonRow);
    expect(titlesOf(rows)).toEqual(all);
    expect(rows.find((row) => row["index_number"] === indexNumber(5))?.["text"]).toBe("样例文字5。\n");
  });

  test("years, agencies and topics have the same files", async () => {
    for (const [kind, expected] of [
      ["years", all],
      ["agencies", all],
      ["topics", [nastyTitles[0]]],
    ] as const) {
      const groups = await readdir(path.join(sample.folder, "out", kind));
      const rows = await Promise.all(groups.map((group) => json(`${kind}/${group}/catalogue.json`)));
      expect(titlesOf(rows.flat() as JsonRow[])).toEqual(expected);
      for (const group of groups) {
        const tables = ["catalogue.csv", "catalogue.json", "catalogue.ndjson", "catalogue.xlsx"];
        const folders = kind === "agencies" ? ["topics"] : [];
        expect((await readdir(path.join(sample.folder, "out", kind, group))).sort()).toEqual([
          ...tables,
          "feed.json",
          "feed.xml",
          ...folders,
        ]);
      }
    }
  });

  test("an agency's reports of a topic have a table and a workbook", async () => {
    const folder = path.join(sample.folder, "out/agencies/yangli/topics/fazhi");
    expect((await readdir(folder)).sort()).toEqual(["catalogue.csv", "catalogue.xlsx"]);
    const [header = [], ...rows] = await readSheet(path.join(folder, "catalogue.xlsx"));
    expect(rows.map((row) => row[header.indexOf("名称")])).toEqual([nastyTitles[0]]);
  });
});

test("every record is valid by the JSON Schema, and has no undescribed column", async () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats(ajv);
  const schema = (await json("catalogue.schema.json")) as {
    $id: string;
    $defs: { record: { properties: Record<string, unknown>; required: string[] } };
  };
  const validate = ajv.compile(schema);
  const rows = (await json("catalogue.json")) as JsonRow[];
  validate(rows);
  expect(validate.errors).toBeNull();
  expect(validate([{ ...rows[0], published: "2022-02-30" }])).toBe(false);
  expect(validate([{ ...rows[0], status: "没有" }])).toBe(false);
  const described = Object.keys(schema.$defs.record.properties);
  for (const row of rows) expect(described).toEqual(expect.arrayContaining(Object.keys(row)));
  for (const internal of ["draft", "aliases", "waive"]) expect(described).not.toContain(internal);
  const table = (await json("catalogue.csv-metadata.json")) as {
    tableSchema: { columns: { name: string }[] };
  };
  expect(table.tableSchema.columns.map(({ name }) => name)).toEqual(described);
  const header = (await sample.read("catalogue.csv")).slice(1).split("\r\n")[0];
  expect(header?.split(",")).toEqual(described);
});

test("OpenSearch and robots contain this site's address with its path", async () => {
  const description = await xml("opensearch.xml");
  expect(elementsOf(description, "Url")[0]?.attributes["template"]).toBe(`${base}search/?q={searchTerms}`);
  expect(textsOf(description, "ShortName")).toEqual(['样例"目录"&<b>']);
  expect(await sample.read("robots.txt")).toContain(`Sitemap: ${base}sitemap.xml\n`);
});

test("a sitemap with too many addresses is split, and nothing is lost", () => {
  const whole = [...(sitemap(sample.context)[0]?.chunks ?? [])].join("");
  const [index, ...parts] = sitemap(sample.context, 10);
  const locations = (text: string) => [...text.matchAll(/<loc>([^<]+)/g)].map(([, loc]) => loc);
  expect(parts.length).toBe(Math.ceil(locations(whole).length / 10));
  expect(locations([...(index?.chunks ?? [])].join(""))).toEqual(parts.map(({ url }) => base + url.slice(1)));
  expect(parts.flatMap(({ chunks }) => locations([...chunks].join("")))).toEqual(locations(whole));
});

test("a control character stays in JSON and becomes U+FFFD in XML, which cannot contain it", async () => {
  const bell = await exportSample([controlTitle]);
  expect(JSON.parse(await bell.read("catalogue.json"))).toMatchObject([{ title: controlTitle }]);
  for (const file of ["feed.xml", "oai.xml", "sitemap.xml"]) {
    const document = parseXml(await bell.read(file));
    if (file === "feed.xml") expect(textsOf(document, "title")[1]).toBe("样例\u{FFFD}响铃");
  }
  const rows = await readSheet(path.join(bell.folder, "out/catalogue.xlsx"));
  expect(rows.length).toBe(2);
  await rm(bell.folder, { recursive: true });
});

test("an error while a workbook is written is thrown at once", async () => {
  const list = { url: "/", title: "样例", kind: "catalogue", reports: sample.catalogue.reports } as const;
  const context = {
    messages: defaultMessages,
    site: sample.catalogue.site,
    sources: true,
    sizeOf: () => {
      throw new RangeError("样例");
    },
  };
  await expect(writeXlsx(path.join(sample.folder, "broken"), "/a.xlsx", list, context)).rejects.toThrow(
    "样例",
  );
});

test("without an e-mail address there is no OAI file, and a note says why", async () => {
  const plain = await exportSample([], {
    "site.yaml": "name: 样例\npublisher: 样例乡\nurl: https://example.gov.cn\n",
  });
  await expect(plain.read("oai.xml")).rejects.toThrow("ENOENT");
  expect(plain.exported.notes).toEqual([expect.stringContaining("email")]);
  expect(JSON.parse(await plain.read("catalogue.json"))).toEqual([]);
  expect(elementsOf(parseXml(await plain.read("feed.xml")), "entry")).toEqual([]);
  await rm(plain.folder, { recursive: true });
});

test("the same catalogue gives the same bytes", async () => {
  const again = await exportSample(nastyTitles);
  const files = (await readdir(path.join(sample.folder, "out"), { recursive: true })).filter((file) =>
    /\.\w+$/.test(file),
  );
  expect(files.length).toBe(sample.exported.files);
  for (const file of files) {
    const [one, other] = await Promise.all(
      [sample, again].map(({ folder }) => readFile(path.join(folder, "out", file))),
    );
    expect(one?.equals(other ?? Buffer.alloc(0)), file).toBe(true);
  }
  await rm(again.folder, { recursive: true });
});

test("the documentation names every column and every file", async () => {
  const page = await readFile("docs/open-data.md", "utf8");
  for (const { key, label } of columns)
    expect(page).toMatch(new RegExp(`\\| \`${key}\` +\\| ${label(defaultMessages)} +\\|`));
  const files = await readdir(path.join(sample.folder, "out"));
  for (const file of files.filter((name) => name.includes(".")))
    expect(page).toContain(`\`/${file.replace(/\d{4}/, "<year>")}\``);
});
