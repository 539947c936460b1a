import { parse as parseCsv } from "csv-parse/sync";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { Parser } from "n3";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import sqlite from "node-sqlite3-wasm";
import { readSheet } from "read-excel-file/node";
import { expect } from "vitest";
import { exportSample, type ExportedSample } from "./samples.js";
import { parseXml, textsOf } from "./xml.js";

const base = "https://example.gov.cn/gongkai/";

/** Addresses of reports' pages in one export. */
type Reader = (sample: ExportedSample) => Promise<string[]>;
type DatabaseRow = Readonly<Record<string, unknown>>;

const rowsOf = (rows: readonly DatabaseRow[]) => rows.map(({ url }) => String(url));
const parsed = (source: string) => JSON.parse(source) as unknown;
const lines = (source: string) => rowsOf(source.split("\n").filter(Boolean).map(parsed) as DatabaseRow[]);
const onlyReports = (urls: readonly string[]) => urls.filter((url) => url.startsWith(`${base}reports/`));

/** Every export, read by an independent program where the format needs one. */
const readers: Readonly<Record<string, Reader>> = {
  "files of the content folder": async ({ folder }) => {
    const content = path.join(folder, "content");
    const files = (await readdir(content, { recursive: true })).filter((file) => file.endsWith(".md"));
    const sources = await Promise.all(
      files.map(async (file) => [file, await readFile(path.join(content, file), "utf8")] as const),
    );
    return sources
      .filter(([, source]) => !source.includes('\ndraft: "true"\n'))
      .map(([file]) => `${base}${encodeURI(file.replace(/\.md$/, "/"))}`);
  },
  "the catalogue": ({ catalogue }) =>
    Promise.resolve(catalogue.reports.map(({ url }) => base + encodeURI(url.slice(1)))),
  "catalogue.json": async ({ read }) => rowsOf(parsed(await read("catalogue.json")) as DatabaseRow[]),
  "catalogue.ndjson": async ({ read }) => lines(await read("catalogue.ndjson")),
  "catalogue.csv": async ({ read }) =>
    rowsOf(parseCsv<DatabaseRow>(await read("catalogue.csv"), { bom: true, columns: true })),
  "catalogue.xlsx": async ({ folder }) => {
    const [header = [], ...rows] = await readSheet(path.join(folder, "out/catalogue.xlsx"));
    return rows.map((row) => String(row[header.indexOf("网页地址")]));
  },
  "catalogue.sqlite": ({ folder }) => {
    const database = new sqlite.Database(path.join(folder, "out/catalogue.sqlite"), { readOnly: true });
    const rows = database.all("SELECT url FROM reports JOIN texts ON texts.rowid = reports.id");
    database.close();
    return Promise.resolve(rowsOf(rows));
  },
  "texts-*.ndjson.gz": async ({ folder }) => {
    const out = path.join(folder, "out");
    const files = (await readdir(out)).filter((file) => file.startsWith("texts-"));
    const texts = await Promise.all(files.map((file) => readFile(path.join(out, file))));
    return texts.flatMap((bytes) => lines(gunzipSync(bytes).toString("utf8")));
  },
  "catalogue.jsonld": async ({ read }) => {
    const { "@graph": nodes } = parsed(await read("catalogue.jsonld")) as { "@graph": DatabaseRow[] };
    const datasets = nodes.filter((node) => String(node["@type"]) === "dcat:Dataset");
    return datasets.map((node) => String(node["@id"]).replace("#report", ""));
  },
  "catalogue.ttl": async ({ read }) =>
    new Parser()
      .parse(await read("catalogue.ttl"))
      .filter(({ object }) => object.value === "http://www.w3.org/ns/dcat#Dataset")
      .map(({ subject }) => subject.value.replace("#report", "")),
  "oai.xml": async ({ read }) => onlyReports(textsOf(parseXml(await read("oai.xml")), "dc:identifier")),
  "sitemap.xml": async ({ read }) => onlyReports(textsOf(parseXml(await read("sitemap.xml")), "loc")),
  "feed.xml and the archives it leads to": async ({ read }) => {
    const found: string[] = [];
    let file: string | undefined = "feed.xml";
    while (file !== undefined) {
      const feed: ReturnType<typeof parseAtomFeed> = parseAtomFeed(await read(file));
      if (file !== "feed.xml") found.push(...(feed.entries ?? []).map(({ id }) => id ?? ""));
      file = feed.links?.find(({ rel }) => rel === "prev-archive")?.href?.replace(base, "");
    }
    return found;
  },
  "feed.json of every year": async ({ read, context }) => {
    const feeds = context.grouped.years.map(async ({ key }) =>
      parseJsonFeed(parsed(await read(`years/${key}/feed.json`))),
    );
    return (await Promise.all(feeds)).flatMap(({ items = [] }) => items.map(({ url }) => url ?? ""));
  },
  ...Object.fromEntries(
    (["years", "agencies"] as const).flatMap((kind) =>
      (["json", "ndjson", "csv"] as const).map((type): [string, Reader] => [
        `${kind}/*/catalogue.${type}`,
        async ({ read, context }) => {
          const groups = context.grouped[kind].map(({ key }) => read(`${kind}/${key}/catalogue.${type}`));
          return (await Promise.all(groups)).flatMap((source) => {
            if (type === "json") return rowsOf(parsed(source) as DatabaseRow[]);
            if (type === "ndjson") return lines(source);
            return rowsOf(parseCsv<DatabaseRow>(source, { bom: true, columns: true }));
          });
        },
      ]),
    ),
  ),
};

/** Addresses that an export lacks, repeats or has in addition; empty when it is complete. */
export function differences(expected: ReadonlySet<string>, found: readonly string[]): string[] {
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (const url of found) {
    if (seen.has(url)) wrong.push(`twice: ${url}`);
    if (!expected.has(url)) wrong.push(`beside: ${url}`);
    seen.add(url);
  }
  for (const url of expected) if (!seen.has(url)) wrong.push(`missing: ${url}`);
  return wrong.slice(0, 20);
}

/** Exports reports with these titles, and expects each of them once in every export, and no draft. */
export async function expectEachReportOnce(titles: readonly string[]): Promise<void> {
  const sample = await exportSample(titles);
  const expected = new Set(await readers["files of the content folder"]?.(sample));
  expect(expected.size).toBe(titles.length);
  expect(sample.catalogue.drafts.length).toBe(2);
  if (titles.length > 3) expect(new Set(sample.catalogue.reports.map(({ status }) => status)).size).toBe(4);
  for (const [name, read] of Object.entries(readers)) {
    if (name === "oai.xml" && titles.length === 0) continue; // the format cannot be empty
    expect({ [name]: differences(expected, await read(sample)) }).toEqual({ [name]: [] });
  }
  await rm(sample.folder, { recursive: true });
}
