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
  /** Sentences for the editor on what is left out and why. */
  readonly notes: readonly string[];
}

/** The result of an export. */
export interface Exported {
  readonly files: number;
  /** Sentences for the editor on what was left out and why. */
  readonly notes: readonly string[];
}

/**
 * Writes the catalogue as data into a site's folder: tables, records, feeds, linked data, and files that tell machines
 * where all this is. Reports are written one by one, so that memory does not grow with the catalogue; times come from the
 * reports' days.
 *
 * @param folder the folder that the site is built into
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
 * Divides the export into tasks, all but the full texts (`exportTexts`): files that there are once, and the files of each
 * list. A task changes only when something that it writes may change.
 *
 * @param digestOf gives a small value that changes with anything of a report but its text
 */
export function planExports(input: ExportInput, digestOf: (report: Report) => unknown): ExportPlan {
  const settings = settingsOf(input);
  return {
    tasks: [...catalogueTasks(input, settings, digestOf), ...listTasks(input, settings, digestOf)],
    notes: oaiMail(input) === undefined ? [input.messages.openData.noMail] : [],
  };
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
