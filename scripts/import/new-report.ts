import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { freeName, yearOf, type ReportKey } from "../catalogue/index.js";
import { writeFrontMatter } from "./compose/front-matter.js";
import type { ExistingReports } from "./existing-reports.js";

/** The path of a new report that was written, or the report that has its index number or its file name already. */
export type NewReportResult =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly taken: string; readonly by: "index_number" | "file" };

/**
 * Writes a new report with metadata only, below which an editor writes the text. No file is overwritten.
 *
 * @param root the content folder
 * @param name the file's name without `.md`; `exact` was given by the editor, `-2` is appended to another one that is
 * taken
 * @throws the file system's error when the folder cannot be written
 */
export async function writeNewReport(
  root: string,
  name: { readonly slug: string; readonly exact: boolean },
  values: ReadonlyMap<ReportKey, string>,
  existing: ExistingReports,
): Promise<NewReportResult> {
  const same = existing.findSame(
    { indexNumber: values.get("index_number"), title: undefined, agency: undefined },
    "",
  );
  if (same !== undefined) return { ok: false, taken: same, by: "index_number" };
  const folder = `reports/${yearOf(values.get("published") ?? "")}`;
  const isTaken = (slug: string) => existing.isTaken(`${folder}/${slug}.md`);
  const file = `${folder}/${name.exact ? name.slug : freeName(name.slug, isTaken)}.md`;
  if (existing.isTaken(file)) return { ok: false, taken: file, by: "file" };
  const entries = new Map([...values].map(([key, value]) => [key, { value }]));
  await mkdir(path.join(root, path.posix.dirname(file)), { recursive: true });
  await writeFile(path.join(root, file), `${writeFrontMatter(entries, [])}\n`, { flag: "wx" });
  return { ok: true, file };
}
