import type { Report } from "../catalogue/index.js";
import { addressesOf, dataUrls, pageKinds, urls } from "../site/index.js";
import { calendar } from "./calendar.js";
import { changesFeed, newestChanges } from "./changes-feed.js";
import { exportContext, pageChangedOn, type ExportInput } from "./context.js";
import { dcat } from "./dcat.js";
import { openSearch, robots } from "./discovery.js";
import { oaiMail, oaiRepository } from "./oai.js";
import { linkedData } from "./rdf.js";
import { csvMetadata, jsonSchema } from "./schema.js";
import { sitemap } from "./sitemap.js";
import { writeSqlite } from "./sqlite.js";
import { statisticsCsv } from "./statistics.js";
import { summary } from "./summary.js";
import { exportFile, exportFilesTogether, exportTask, type ExportTask } from "./task.js";
import { jsonText, targetFile } from "./text-file.js";
import { writeXlsx } from "./xlsx.js";

/**
 * Returns the tasks for the files that exist once for the whole site.
 *
 * @param settings all inputs of the export except the reports
 * @param digestOf returns a small value that changes with everything of a report but its text
 */
export function catalogueTasks(
  input: ExportInput,
  settings: unknown,
  digestOf: (report: Report) => unknown,
): ExportTask[] {
  const { messages } = input;
  const { site } = input.catalogue;
  const { all } = input.grouped;
  const whole = [settings, all.map(digestOf)];
  const changed = all.map((report) => pageChangedOn(report, input.history));
  return [
    exportTask(
      "settings",
      settings,
      exportFile(dataUrls.schema, jsonText(jsonSchema(site, messages))),
      exportFile(dataUrls.columns, jsonText(csvMetadata(site, messages))),
      exportFile(dataUrls.robots, robots(site)),
      exportFile(dataUrls.openSearch, openSearch(site, messages)),
    ),
    exportTask(
      "linked data",
      whole,
      exportFilesTogether([dataUrls.jsonld, dataUrls.turtle], linkedData(dcat(input))),
    ),
    exportTask("statistics", whole, exportFile(dataUrls.statistics, statisticsCsv(input))),
    exportTask("summary", whole, exportFile(dataUrls.summary, jsonText(summary(input)))),
    exportTask("calendar", whole, exportFile(dataUrls.calendar, calendar(input))),
    ...changesTasks(input, settings, digestOf),
    exportTask(
      "sitemap",
      [whole, changed, addressesOf(pageKinds.changes, input), addressesOf(pageKinds.changesIn, input)],
      ...sitemap(input).map(({ url, chunks }) => exportFile(url, chunks)),
    ),
    ...binaryTasks(input, whole),
    ...oaiTasks(input, whole),
  ];
}

function changesTasks(
  { history, events = [], catalogue: { site }, messages }: ExportInput,
  settings: unknown,
  digestOf: (report: Report) => unknown,
): ExportTask[] {
  if (!history?.on) return [];
  const newest = events.slice(0, newestChanges);
  const reads = [
    settings,
    newest.map((event) => [event.file, event.time, event.kind, event.title, event.revision]),
    newest.map(({ report }) => report && digestOf(report)),
  ];
  return [exportTask("changes", reads, exportFile(dataUrls.changes, changesFeed(newest, site, messages)))];
}

/** Returns tasks for the workbook and, if site.yaml enables it, the database. */
function binaryTasks(input: ExportInput, whole: unknown): ExportTask[] {
  const context = exportContext(input);
  const { site } = input.catalogue;
  const reports = input.grouped.all;
  const list = { url: urls.home, title: site.name, kind: "catalogue", reports } as const;
  const writeWorkbook = (folder: string) => writeXlsx(folder, dataUrls.xlsx, list, context);
  const writeDatabase = async (folder: string) =>
    writeSqlite(await targetFile(folder, dataUrls.sqlite), reports, context);
  return [
    exportTask("xlsx", whole, { count: 1, write: writeWorkbook }),
    ...(site.sqlite ? [exportTask("sqlite", whole, { count: 1, write: writeDatabase })] : []),
  ];
}

/**
 * Returns the task for the OAI file; none without an e-mail address and at least one record, which the format requires.
 */
function oaiTasks(input: ExportInput, whole: unknown): ExportTask[] {
  const mail = oaiMail(input);
  if (mail === undefined || input.grouped.all.length === 0) return [];
  return [exportTask("oai", [whole, mail], exportFile(dataUrls.oai, oaiRepository(input, mail)))];
}
