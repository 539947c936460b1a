import type { Catalogue, Fault, Place, Report, Severity } from "../catalogue/index.js";
import type { ParsedMarkdown } from "../markdown/index.js";

/** A report of an example: front matter beside the required fields, and the text. */
export interface ExampleReport {
  /** Name of the file without `.md`; `a`, `b`… where not given. */
  readonly name?: string;
  /** YAML values by key, in the place of or beside those of a plain good report. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly text?: string;
}

export interface Example {
  readonly reports: readonly ExampleReport[];
  /** Names of files put beside the reports. */
  readonly files?: readonly string[];
}

/** One finding of a rule in a file. */
export interface Finding {
  readonly file: string;
  readonly source?: string | undefined;
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
}

/** What a rule may look at beside one report. */
export interface Context {
  readonly catalogue: Catalogue;
  /** The report's text, parsed. Parsed once for all rules. */
  readonly markdown: (report: Report) => ParsedMarkdown;
}

/** A rule on the whole catalogue. Its examples are its tests. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly examples: {
    readonly good: Example;
    /** `findings` as `file:line`, in order. */
    readonly bad: Example & { readonly findings: readonly string[] };
  };
  check(context: Context): Iterable<Finding>;
}

interface ReportRule extends Omit<Rule, "check"> {
  check(report: Report, context: Context): Iterable<Pick<Fault, "place" | "message" | "hint">>;
}

/** Declares a rule that looks at one report at a time. */
export function defineRule(rule: ReportRule): Rule {
  return {
    ...rule,
    *check(context) {
      for (const report of context.catalogue.reports) {
        for (const finding of rule.check(report, context)) {
          yield { ...finding, file: report.file, source: report.fileText };
        }
      }
    },
  };
}

/** Declares a rule that compares reports with each other. */
export function defineCatalogueRule(rule: Rule): Rule {
  return rule;
}

/** A finding at a field of a report. */
export function atField(
  report: Report,
  key: string,
  words: { readonly message: string; readonly hint: string },
): Finding {
  const place = report.places.get(key) ?? { line: 1, column: 1 };
  return { file: report.file, source: report.fileText, place, ...words };
}

/** The place of a piece of the text: where it first stands at or after a line of the body, or that line's start. */
export function inBody(report: Report, line: number, piece: string): Place {
  const lines = report.body.split("\n");
  for (let index = line - 1; index < lines.length; index += 1) {
    const at = lines[index]?.indexOf(piece) ?? -1;
    if (at < 0) continue;
    const before = lines[index]?.slice(0, at) ?? "";
    return { line: report.bodyLine + index, column: [...before].length + 1, length: [...piece].length };
  }
  return { line: report.bodyLine + line - 1, column: 1 };
}
