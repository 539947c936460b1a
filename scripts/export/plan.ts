import type { Report } from "../catalogue/index.js";
import { addressesOf, dataUrls, listFiles, pageKinds } from "../site/index.js";
import { calendar } from "./calendar.js";
import { changesFeed, newestChanges } from "./changes-feed.js";
import { dcat } from "./dcat.js";
import { openSearch, robots } from "./discovery.js";
import { atom, jsonFeed, type History } from "./feed.js";
import {
  exportContext,
  exportLists,
  pageChangedOn,
  type ExportContext,
  type ExportInput,
  type ExportList,
  type FeedContext,
} from "./context.js";
import { oaiMail, oaiRepository } from "./oai.js";
import { linkedData } from "./rdf.js";
import { csvMetadata, jsonSchema } from "./schema.js";
import { sitemap } from "./sitemap.js";
import { writeSqlite } from "./sqlite.js";
import { statisticsCsv } from "./statistics.js";
import { summary } from "./summary.js";
import { tables } from "./tables.js";
import { jsonText, targetFile, writeText, writeTogether } from "./text-file.js";
import { writeTexts } from "./full-texts.js";
import { writeXlsx } from "./xlsx.js";

/** Some files of the export, which can be written alone. */
export interface ExportTask {
  readonly name: string;
  /** What the files are made from, beside the program: as long as this is the same, so are they. */
  readonly reads: unknown;
  readonly files: number;
  readonly write: (folder: string) => Promise<void>;
}

export interface ExportPlan {
  readonly tasks: readonly ExportTask[];
  /** What is left out and why, in words for the editor. */
  readonly notes: readonly string[];
}

/** Some files, which are written at once. */
interface Files {
  readonly count: number;
  readonly write: (folder: string) => Promise<void>;
}

function file(url: string, pieces: Iterable<string>): Files {
  return { count: 1, write: (folder) => writeText(folder, url, pieces) };
}

function together(urls: readonly string[], pieces: Iterable<readonly string[]>): Files {
  return { count: urls.length, write: (folder) => writeTogether(folder, urls, pieces) };
}

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
  const { tasks, notes } = await planExports(input, (report) => report);
  for (const { write } of tasks) await write(folder);
  const context = exportContext(input);
  for (const { key, reports } of input.grouped.years) await exportTexts(key, reports, context, folder);
  const files = tasks.reduce((sum, task) => sum + task.files, input.grouped.years.length);
  return { files, notes };
}

/** Writes the full texts of a year's reports. */
export async function exportTexts(
  year: string,
  reports: readonly Report[],
  context: Pick<ExportContext, "site">,
  folder: string,
): Promise<void> {
  await writeTexts(folder, dataUrls.texts(year), reports, context);
}

/**
 * Parts the export into tasks, all but the full texts (`exportTexts`): what there is once for the whole catalogue, and
 * the files of each list. A task changes only when something that it writes may change.
 *
 * @param stands gives a small value that stands for all of a report but its text
 */
export async function planExports(
  input: ExportInput,
  stands: (report: Report) => unknown,
): Promise<ExportPlan> {
  const tasks = exportTasks(input, stands);
  return { tasks, notes: oaiMail(input) === undefined ? [input.messages.openData.noMail] : [] };
}

function exportTasks(input: ExportInput, stands: (report: Report) => unknown): ExportTask[] {
  const context = exportContext(input);
  const lists = exportLists(input);
  const years = lists.filter(({ kind }) => kind === "years");
  const mail = oaiMail(input);
  const { site } = input.catalogue;
  const events = (input.events ?? []).slice(0, newestChanges);
  const changed = input.grouped.all.map((report) => pageChangedOn(report, input.history));
  const settings = settingsOf(input);
  const whole = [settings, input.grouped.all.map(stands)];
  const task = (name: string, reads: unknown, ...files: readonly Files[]): ExportTask => {
    const write = async (folder: string) => {
      for (const { write } of files) await write(folder);
    };
    return { name, reads: [name, reads], files: files.reduce((sum, { count }) => sum + count, 0), write };
  };
  const tasks = [
    task(
      "settings",
      settings,
      file(dataUrls.schema, jsonText(jsonSchema(site, input.messages))),
      file(dataUrls.columns, jsonText(csvMetadata(site, input.messages))),
      file(dataUrls.robots, robots(site)),
      file(dataUrls.openSearch, openSearch(site, input.messages)),
    ),
    task("linked data", whole, together([dataUrls.jsonld, dataUrls.turtle], linkedData(dcat(input)))),
    task("statistics", whole, file(dataUrls.statistics, statisticsCsv(input))),
    task("summary", whole, file(dataUrls.summary, jsonText(summary(input)))),
    task("calendar", whole, file(dataUrls.calendar, calendar(input))),
    ...(input.history?.on
      ? [
          task(
            "changes",
            [
              settings,
              events.map((event) => [event.file, event.time, event.kind, event.title, event.revision]),
              events.map(({ report }) => report && stands(report)),
            ],
            file(dataUrls.changes, changesFeed(events, site, input.messages)),
          ),
        ]
      : []),
    task(
      "sitemap",
      [whole, changed, addressesOf(pageKinds.changes, input), addressesOf(pageKinds.changesIn, input)],
      ...sitemap(input).map(({ url, pieces }) => file(url, pieces)),
    ),
    ...lists.map((list) => {
      const history = historyOf(list, years);
      const { reports, ...place } = list;
      const around = [settings, place, history.archive, history.previous?.url];
      const reads = [around, reports.map(stands), reports.map(context.updatedOn)];
      return task(list.url, reads, ...listExports(list, context, history));
    }),
    ...lists
      .filter(({ kind }) => kind === "catalogue")
      .map((list): ExportTask => {
        return {
          name: "xlsx",
          reads: ["xlsx", whole],
          files: 1,
          write: (folder) => writeXlsx(folder, dataUrls.xlsx, list, context),
        };
      }),
  ];
  if (site.sqlite)
    tasks.push({
      name: "sqlite",
      reads: ["sqlite", whole],
      files: 1,
      write: async (folder) =>
        writeSqlite(await targetFile(folder, dataUrls.sqlite), input.grouped.all, context),
    });
  // The format asks for an e-mail address and for at least one record.
  if (mail !== undefined && input.grouped.all.length > 0)
    tasks.push(task("oai", [whole, mail], file(dataUrls.oai, oaiRepository(input, mail))));
  return tasks;
}

/** All that the export is given but the reports, so that whatever a format comes to read is among it. */
function settingsOf(input: ExportInput): unknown {
  const ofReports = new Set([
    "catalogue",
    "messages",
    "grouped",
    "sizes",
    "reports",
    "drafts",
    "attachments",
    "root",
    "history",
    "events",
  ]);
  const others = (values: object) => Object.entries(values).filter(([name]) => !ofReports.has(name));
  return [others(input.catalogue), others(input)];
}

function listExports(list: ExportList, context: FeedContext, history: History): readonly Files[] {
  const { json, ndjson, csv } = listFiles;
  return [
    together(
      [json, ndjson, csv].map((name) => list.url + name),
      tables(list, context),
    ),
    file(list.url + listFiles.atom, atom(list, context, history)),
    file(list.url + listFiles.jsonFeed, jsonFeed(list, context)),
  ];
}

/** After the catalogue's feed comes the newest year's, then each year before. */
function historyOf(list: ExportList, years: readonly ExportList[]): History {
  const place = years.indexOf(list);
  const previous = list.kind === "catalogue" ? years[0] : place >= 0 ? years[place + 1] : undefined;
  return { archive: place > 0, previous };
}
