import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { markdownOf, pathOf, settingsFiles, type SampleReport, type SampleSettings } from "./report.js";

/** What was written: number of reports, and of characters in their titles and texts. */
export interface SampleTotals {
  readonly reports: number;
  readonly characters: number;
}

const together = 64;

/**
 * Writes a content folder of samples, report by report, so that memory use does not depend on their number.
 *
 * @param beside called with each report, to write other files for it
 */
export async function writeReports(
  folder: string,
  settings: SampleSettings,
  reports: Iterable<SampleReport>,
  beside?: (report: SampleReport) => Promise<void>,
): Promise<SampleTotals> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(settingsFiles(settings))) {
    await writeFile(path.join(folder, name), content);
  }
  const made = new Set<string>();
  let written: SampleTotals = { reports: 0, characters: 0 };
  let waiting: Promise<void>[] = [];
  for (const report of reports) {
    const file = path.join(folder, pathOf(report));
    if (!made.has(path.dirname(file))) {
      await mkdir(path.dirname(file), { recursive: true });
      made.add(path.dirname(file));
    }
    waiting.push(writeFile(file, markdownOf(report)));
    if (beside) waiting.push(beside(report));
    const size = report.lines.reduce((sum, { text }) => sum + [...text].length, [...report.title].length);
    written = { reports: written.reports + 1, characters: written.characters + size };
    if (waiting.length < together) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  return written;
}
