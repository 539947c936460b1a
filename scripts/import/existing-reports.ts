import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { canonicalLabel, compareText, nextIndexNumber, reportSchema } from "../catalogue/index.js";
import { sha256 } from "../fs/index.js";

/** The properties of a report file by which an import finds duplicates. */
interface ExistingReport {
  /** Path below the content folder. */
  readonly file: string;
  readonly indexNumber: string | undefined;
  readonly title: string | undefined;
  readonly agency: string | undefined;
  readonly body: string;
}

/**
 * The reports of the content folder, so that an import neither overwrites one nor imports one twice.
 *
 * They are parsed leniently: a report with errors must not be overwritten either.
 */
export class ExistingReports {
  private readonly byIndexNumber = new Map<string, ExistingReport>();
  private readonly byBody = new Map<string, ExistingReport[]>();
  private readonly byFile = new Map<string, ExistingReport>();
  /** Numbers that comments in drafts propose. */
  readonly #proposed = new Set<string>();

  static async read(root: string): Promise<ExistingReports> {
    const existing = new ExistingReports();
    const reports = path.join(root, "reports");
    for (const folder of await sortedNames(reports)) {
      for (const name of await sortedNames(path.join(reports, folder))) {
        if (!name.endsWith(".md")) continue;
        existing.add(`reports/${folder}/${name}`, await readFile(path.join(reports, folder, name), "utf8"));
      }
    }
    return existing;
  }

  add(file: string, source: string): void {
    const { indexNumber, title, agency, body } = reportIdentity(source);
    const report: ExistingReport = { file, indexNumber, title, agency, body: hash(body) };
    this.byFile.set(fileKey(file), report);
    const proposed = /^# index_number: (\S+)$/m.exec(source)?.[1];
    if (proposed !== undefined) this.#proposed.add(proposed);
    if (indexNumber !== undefined && !this.byIndexNumber.has(indexNumber))
      this.byIndexNumber.set(indexNumber, report);
    if (body.trim() !== "") this.byBody.set(report.body, [...(this.byBody.get(report.body) ?? []), report]);
  }

  /**
   * Returns the file of the report that equals a draft: it has its index number, otherwise its text and no other number,
   * title or agency. Nil reports of two bureaus have the same text, and are two reports.
   */
  findSame(
    { indexNumber, title, agency }: Pick<ExistingReport, "indexNumber" | "title" | "agency">,
    body: string,
  ): string | undefined {
    if (indexNumber !== undefined) {
      const report = this.byIndexNumber.get(indexNumber);
      if (report) return report.file;
    }
    if (body.trim() === "") return undefined;
    // A value that only one of them has is no difference: an editor adds what a document lacks.
    const differ = (a: string | undefined, b: string | undefined) =>
      a !== undefined && b !== undefined && a !== b;
    return this.byBody
      .get(hash(body))
      ?.find(
        (report) =>
          !differ(report.indexNumber, indexNumber) &&
          !differ(report.title, title) &&
          !differ(report.agency, agency),
      )?.file;
  }

  /** Returns whether the report in this file has no index number, and the title of the draft. */
  isSameReport(file: string, title: string | undefined): boolean {
    const report = this.byFile.get(fileKey(file));
    return (
      report !== undefined &&
      report.indexNumber === undefined &&
      title !== undefined &&
      report.title === title
    );
  }

  indexNumbers(): Iterable<string> {
    return [...this.byIndexNumber.keys(), ...this.#proposed];
  }

  /** Returns the next free index number, which is then taken: the next report of a batch gets another one. */
  proposeIndexNumber(code: string, year: string): string {
    const number = nextIndexNumber(code, year, this.indexNumbers());
    this.#proposed.add(number);
    return number;
  }

  isTaken(file: string): boolean {
    return this.byFile.has(fileKey(file));
  }
}

/** Returns the key under which names are compared that some file systems cannot tell apart. */
function fileKey(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

async function sortedNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder).catch(() => []); // no folder, no reports
  return entries.sort(compareText);
}

function hash(body: string): string {
  return sha256(body.replace(/\s+/gu, ""));
}

/** Reads index number, title and text of a report, which may have errors. */
export function reportIdentity(source: string): Omit<ExistingReport, "file"> {
  const match = /^\uFEFF?---[^\n]*\n([\s\S]*?)\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return { indexNumber: undefined, title: undefined, agency: undefined, body: source };
  return {
    indexNumber: valueOf(match[1] ?? "", "index_number"),
    title: valueOf(match[1] ?? "", "title"),
    agency: valueOf(match[1] ?? "", "agency"),
    body: source.slice(match[0].length),
  };
}

function valueOf(yaml: string, key: "index_number" | "title" | "agency"): string | undefined {
  const line = new RegExp(
    `^(?:${key}|${canonicalLabel(reportSchema, key)})[ \\t]*:[ \\t]*(.*?)[ \\t\\r]*$`,
    "m",
  ).exec(yaml)?.[1];
  if (line === undefined || line === "") return undefined;
  try {
    const value: unknown = parse(line, { schema: "failsafe" });
    return typeof value === "string" ? value : line;
  } catch {
    return line; // not valid YAML: compared as text
  }
}
