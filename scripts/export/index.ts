import { speaking, text } from "../language/index.js";
import { dataUrls, listFiles } from "../site/index.js";
import { calendar } from "./calendar.js";
import { csv } from "./csv.js";
import { dcat } from "./dcat.js";
import { openSearch, robots } from "./discovery.js";
import { atom, jsonFeed, type History } from "./feeds.js";
import {
  exportContext,
  exportLists,
  type ExportContext,
  type ExportInput,
  type ExportList,
} from "./input.js";
import { json, ndjson } from "./json.js";
import { oaiMail, oaiRepository } from "./oai.js";
import { jsonLd, turtle } from "./rdf.js";
import { csvMetadata, jsonSchema } from "./schema.js";
import { sitemap } from "./sitemap.js";
import { writeSqlite } from "./sqlite.js";
import { statisticsCsv } from "./statistics.js";
import { jsonText, targetFile, writeText } from "./text-file.js";
import { writeTexts } from "./texts.js";
import { writeXlsx } from "./xlsx.js";

export { cellOf, columns, type Column, type ColumnValue } from "./columns.js";
export { csv } from "./csv.js";
export type { ExportContext, ExportInput } from "./input.js";
export { json, ndjson } from "./json.js";
export { writeSqlite } from "./sqlite.js";
export { mediaTypeOf } from "./media-types.js";

/** What an export did. */
export interface Exported {
  readonly files: number;
  /** What was left out and why, in words for the editor. */
  readonly notes: readonly string[];
}

/**
 * Writes the catalogue as data into a site's folder: tables, records, feeds, linked data, and what tells machines where
 * all this is. Reports are written one by one, so that memory does not grow with the catalogue; times come from the
 * reports' days.
 *
 * @param folder the folder that the site is built into
 * @throws the file system's error
 */
export async function exportCatalogue(input: ExportInput, folder: string): Promise<Exported> {
  const files = await speaking(input.catalogue.site.language, () => writeExports(input, folder));
  return { files, notes: oaiMail(input) === undefined ? [text.openData.noMail] : [] };
}

/** @returns how many files there are */
async function writeExports(input: ExportInput, folder: string): Promise<number> {
  const context = exportContext(input);
  const lists = exportLists(input);
  const years = lists.filter(({ kind }) => kind === "year");
  const whole = lists.filter(({ kind }) => kind === "catalogue");
  const mail = oaiMail(input);
  const { site } = input.catalogue;
  const files: (readonly [string, Iterable<string>])[] = [
    [dataUrls.schema, jsonText(jsonSchema(site))],
    [dataUrls.columns, jsonText(csvMetadata(site))],
    [dataUrls.jsonld, jsonLd(dcat(input))],
    [dataUrls.turtle, turtle(dcat(input))],
    [dataUrls.statistics, statisticsCsv(input)],
    [dataUrls.robots, robots(site)],
    [dataUrls.openSearch, openSearch(site)],
    [dataUrls.calendar, calendar(input)],
    ...sitemap(input).map(({ url, pieces }) => [url, pieces] as const),
    ...lists.flatMap((list) => listExports(list, context, historyOf(list, years))),
    // The format asks for an e-mail address and for at least one record.
    ...(mail !== undefined && input.grouped.all.length > 0
      ? [[dataUrls.oai, oaiRepository(input, mail)] as const]
      : []),
  ];
  for (const [url, pieces] of files) await writeText(folder, url, pieces);
  for (const list of whole) await writeXlsx(folder, dataUrls.xlsx, list, context);
  if (site.sqlite) await writeSqlite(await targetFile(folder, dataUrls.sqlite), input.grouped.all, context);
  for (const { key, reports } of input.grouped.years)
    await writeTexts(folder, dataUrls.texts(key), reports, context);
  return files.length + whole.length + input.grouped.years.length + (site.sqlite ? 1 : 0);
}

function listExports(
  list: ExportList,
  context: ExportContext,
  history: History,
): (readonly [string, Iterable<string>])[] {
  return [
    [list.url + listFiles.json, json(list, context)],
    [list.url + listFiles.ndjson, ndjson(list, context)],
    [list.url + listFiles.csv, csv(list, context)],
    [list.url + listFiles.atom, atom(list, context, history)],
    [list.url + listFiles.jsonFeed, jsonFeed(list, context)],
  ];
}

/** After the catalogue's feed comes the newest year's, then each year before. */
function historyOf(list: ExportList, years: readonly ExportList[]): History {
  const place = years.indexOf(list);
  const previous = list.kind === "catalogue" ? years[0] : place >= 0 ? years[place + 1] : undefined;
  return { archive: place > 0, previous };
}
