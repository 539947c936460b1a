import type { Report } from "../catalogue/index.js";
import { listFiles, listsWithTables } from "../site/index.js";
import { csv } from "./csv.js";
import {
  exportContext,
  exportLists,
  type ExportInput,
  type ExportList,
  type FeedContext,
} from "./context.js";
import { atom, jsonFeed, type History } from "./feed.js";
import { tables } from "./tables.js";
import { writeXlsx } from "./xlsx.js";
import { exportFile, exportFilesTogether, exportTask, type ExportFiles, type ExportTask } from "./task.js";

/**
 * Returns a task for the files of each list: its tables and feeds.
 *
 * @param settings all inputs of the export except the reports
 * @param digestOf returns a small value that changes with everything of a report but its text
 */
export function listTasks(
  input: ExportInput,
  settings: unknown,
  digestOf: (report: Report) => unknown,
): ExportTask[] {
  const context = exportContext(input);
  const lists = exportLists(input);
  const years = lists.filter(({ kind }) => kind === "years");
  const withTables = listsWithTables(input.catalogue, input.grouped).map((list) =>
    exportTask(list.url, [settings, list.url, list.reports.map(digestOf)], ...tableFiles(list, context)),
  );
  const whole = lists.map((list) => {
    const history = historyOf(list, years);
    const { reports, ...head } = list;
    const around = [settings, head, history.archive, history.previous?.url];
    const reads = [around, reports.map(digestOf), reports.map(context.updatedOn)];
    return exportTask(list.url, reads, ...filesOf(list, context, history));
  });
  return [...whole, ...withTables];
}

/** Returns the files of a list that has tables for people only. */
function tableFiles(list: Pick<ExportList, "url" | "reports">, context: FeedContext): ExportFiles[] {
  return [exportFile(list.url + listFiles.csv, csv(list, context)), workbook(list, context)];
}

function workbook(list: Pick<ExportList, "url" | "reports">, context: FeedContext): ExportFiles {
  return { count: 1, write: (folder) => writeXlsx(folder, list.url + listFiles.xlsx, list, context) };
}

function filesOf(list: ExportList, context: FeedContext, history: History): readonly ExportFiles[] {
  const { json, ndjson, csv } = listFiles;
  return [
    exportFilesTogether(
      [json, ndjson, csv].map((name) => list.url + name),
      tables(list, context),
    ),
    exportFile(list.url + listFiles.atom, atom(list, context, history)),
    exportFile(list.url + listFiles.jsonFeed, jsonFeed(list, context)),
    // The workbook of the whole catalogue has a task of its own.
    ...(list.kind === "catalogue" ? [] : [workbook(list, context)]),
  ];
}

/**
 * Returns the position of a list's feed in the archive: first the catalogue's feed, then that of each year, newest
 * first.
 */
function historyOf(list: ExportList, years: readonly ExportList[]): History {
  const index = years.indexOf(list);
  const previous = list.kind === "catalogue" ? years[0] : index >= 0 ? years[index + 1] : undefined;
  return { archive: index > 0, previous };
}
