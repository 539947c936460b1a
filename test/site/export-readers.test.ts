import sqlite from "node-sqlite3-wasm";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sitemap } from "../../scripts/export/sitemap.js";
import { exportSample, indexNumber, nastyTitles, type ExportedSample } from "../support/export/samples.js";
import {
  repositorySchema,
  shaclFaults,
  sitemapIndexSchema,
  sitemapSchema,
  xsdFaults,
} from "../support/export/validators.js";

/** Every file is read by an independent program, which reports errors. */
let sample: ExportedSample;
beforeAll(async () => {
  sample = await exportSample(nastyTitles);
});
afterAll(() => rm(sample.folder, { recursive: true }));

describe("libxml2, with the formats' schemas", () => {
  test("accepts the sitemap, and reports a planted error", async () => {
    const whole = await sample.read("sitemap.xml");
    expect(await xsdFaults(whole, sitemapSchema)).toEqual([]);
    const wrong = whole.replace("<lastmod>2022-06-01", "<lastmod>2022-06-31");
    expect(await xsdFaults(wrong, sitemapSchema)).toEqual([expect.stringContaining("2022-06-31")]);
  });

  test("accepts an index of sitemaps and each sitemap", async () => {
    const [index, ...parts] = sitemap(sample.context, 10).map(({ chunks }) => [...chunks].join(""));
    expect(await xsdFaults(index ?? "", sitemapIndexSchema)).toEqual([]);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(await xsdFaults(part, sitemapSchema)).toEqual([]);
  });

  test("accepts the OAI-PMH static repository, and reports a planted error", async () => {
    const repository = await sample.read("oai.xml");
    expect(await xsdFaults(repository, repositorySchema)).toEqual([]);
    for (const wrong of [
      repository.replace(/<dc:title>.*?<\/dc:title>/s, "<dc:name>样例</dc:name>"),
      repository.replace(/<oai:granularity>.*\n/, ""),
      repository.replaceAll(indexNumber(1), indexNumber(0)),
    ])
      expect(await xsdFaults(wrong, repositorySchema)).not.toEqual([]);
  });
});

describe("rdf-validate-shacl, with the shapes of DCAT-AP 3", () => {
  test("accepts the catalogue, and reports a missing property", async () => {
    const turtle = await sample.read("catalogue.ttl");
    expect(await shaclFaults(turtle)).toEqual([]);
    const [fault = ""] = await shaclFaults(turtle.replace(/dct:publisher <[^>]+> ;/, ""));
    expect(fault).toContain("https://example.gov.cn/gongkai/#catalogue http://purl.org/dc/terms/publisher");
    const typeless = turtle.replace(/dct:LinguisticSystem/, "dct:RightsStatement");
    expect((await shaclFaults(typeless)).length).toBeGreaterThan(nastyTitles.length);
    const listless = turtle.replace(/skos:inScheme <[^>]+access-right> /, 'rdfs:label "样例" ');
    expect((await shaclFaults(listless)).length).toBe(nastyTitles.length);
  });

  test("accepts an empty catalogue", async () => {
    const empty = await exportSample([]);
    expect(await shaclFaults(await empty.read("catalogue.ttl"))).toEqual([]);
    await rm(empty.folder, { recursive: true });
  });
});

test("SQLite contains titles unchanged", () => {
  const database = new sqlite.Database(path.join(sample.folder, "out/catalogue.sqlite"), { readOnly: true });
  const rows = database.all(
    "SELECT r.title, t.title AS searched FROM reports r JOIN texts t ON t.rowid = r.id",
  );
  database.close();
  expect(rows.map(({ title }) => title).sort()).toEqual([...nastyTitles].sort());
  for (const { title, searched } of rows) expect(searched).toBe(title);
});

test("no file contains a character that ends a line of NDJSON or a row of a table for some reader", async () => {
  for (const file of ["catalogue.ndjson", "catalogue.json"]) {
    const bytes = await readFile(path.join(sample.folder, "out", file), "utf8");
    expect(bytes.split("\n").length).toBe(nastyTitles.length + (file === "catalogue.json" ? 3 : 1));
  }
});
