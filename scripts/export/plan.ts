import type { Report } from "../catalogue/index.js";
import { dataUrls } from "../site/index.js";
import { catalogueTasks } from "./catalogue-tasks.js";
import { exportContext, type ExportContext, type ExportInput } from "./context.js";
import { writeTexts } from "./full-texts.js";
import { listTasks } from "./list-tasks.js";
import { oaiMail } from "./oai.js";
import type { ExportTask } from "./task.js";

export interface ExportPlan {
  readonly tasks: readonly ExportTask[];
  /** What is left out and why, as messages for the editor. */
  readonly notes: readonly string[];
}

/** The result of an export. */
export interface Exported {
  readonly files: number;
  /** What was left out and why, as messages for the editor. */
  readonly notes: readonly string[];
}

/**
 * Writes the data files of the catalogue: tables, records, feeds, linked data, and files that tell programs where these
 * are. Reports are written one by one, so that memory use does not grow with the catalogue. Times are computed from the
 * days of reports.
 *
 * @param folder the folder in which the site is put together
 * @throws the file system's error
 */
export async function exportCatalogue(input: ExportInput, folder: string): Promise<Exported> {
  const { tasks, notes } = planExports(input, (report) => report);
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
 * Divides the export, except the full texts (`exportTexts`), into tasks: for files of the whole site, and for the files
 * of each list. A task's inputs change only when its files may change.
 *
 * @param digestOf returns a small value that changes with everything of a report but its text
 */
export function planExports(input: ExportInput, digestOf: (report: Report) => unknown): ExportPlan {
  const settings = settingsOf(input);
  return {
    tasks: [...catalogueTasks(input, settings, digestOf), ...listTasks(input, settings, digestOf)],
    notes: oaiMail(input) === undefined ? [input.messages.openData.noMail] : [],
  };
}

/**
 * Returns all inputs of the export except the reports. Formats can read nothing else, so no input is missing in the
 * cache key.
 */
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
