import type { Catalogue, Place, Report, Severity } from "../catalogue/index.js";
import type { Link, ParsedMarkdown } from "../markdown/index.js";
import type { AttachmentReader } from "./attachments.js";
import { codePoints, type Line } from "./lines.js";
import type { Sketch } from "./similar.js";

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
  /** Names of files put beside the reports; each gets the first bytes of its type. */
  readonly files?: readonly string[];
  /** Files with a content of their own, by path below the content folder; text is a list of Latin-1 bytes. */
  readonly contents?: Readonly<Record<string, string>>;
}

/** A change that mends a finding: so many characters from a place on are replaced. */
export interface Edit {
  readonly line: number;
  /** Code points, from 1. */
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/** What a rule says of one report. */
export interface ReportFinding {
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
  /** Changes that mend it without a person's judgement; made by `--fix`. */
  readonly fix?: readonly Edit[] | undefined;
}

/** One finding of a rule in a file. */
export interface Finding extends ReportFinding {
  readonly file: string;
  readonly source?: string | undefined;
}

/** What a rule may look at beside one report. What is costly is done once for all rules, and only when asked for. */
export interface Context {
  /**
   * All reports. A rule on one report that asks for this or for attachments runs again with every build, because what it
   * says may change with another file; what needs the settings alone asks for `settings`.
   */
  readonly catalogue: Catalogue;
  /** What the settings files say: what a rule finds out from a report and these is remembered. */
  readonly settings: Pick<Catalogue, "site" | "agencies" | "topics" | "citedRules">;
  /** The report's text, parsed. */
  readonly markdown: (report: Report) => ParsedMarkdown;
  /** The links and images of the text; does not parse a text that can have none. */
  readonly links: (report: Report) => readonly Link[];
  /** The lines of the text that hold something, with their numbers in the file. */
  readonly lines: (report: Report) => readonly Line[];
  /** Whether the file has any character that Chinese texts commonly have not; without one it has none that is wrong. */
  readonly unusual: (report: Report) => boolean;
  readonly attachments: AttachmentReader;
  /** What the text is compared by. */
  readonly sketch: (report: Report) => Sketch;
  /** Telephone numbers and e-mail addresses that the settings name: they are meant for everyone. */
  readonly publicContacts: ReadonlySet<string>;
}

export const ruleGroups = ["data", "safety", "privacy", "language", "links"] as const;
export type RuleGroup = (typeof ruleGroups)[number];

interface RuleBase {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** The build relies on it: neither site.yaml nor a report can switch it off. */
  readonly firm?: boolean;
  readonly examples: {
    readonly good: Example;
    /** `findings` as `file:line`, in order. */
    readonly bad: Example & { readonly findings: readonly string[] };
  };
}

/** A rule that looks at one report at a time. */
export interface ReportRule extends RuleBase {
  readonly scope: "report";
  /** Without a match in the text (front matter not counted) the rule has nothing to say. */
  readonly when?: RegExp;
  check(report: Report, context: Context): Iterable<ReportFinding>;
}

/** A rule that compares reports with each other, or looks at files beside them. */
export interface CatalogueRule extends RuleBase {
  readonly scope: "catalogue";
  check(context: Context): Iterable<Finding>;
}

/** A rule. Its examples are its tests. */
export type Rule = ReportRule | CatalogueRule;

/** Declares a rule that looks at one report at a time. */
export function defineRule(rule: Omit<ReportRule, "scope">): ReportRule {
  return { scope: "report", ...rule };
}

/** Declares a rule that looks at the whole catalogue. */
export function defineCatalogueRule(rule: Omit<CatalogueRule, "scope">): CatalogueRule {
  return { scope: "catalogue", ...rule };
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
  let start = 0;
  for (let number = 1; number < line; number += 1) start = report.body.indexOf("\n", start) + 1;
  const at = report.body.indexOf(piece, start);
  if (at < 0) return { line: report.bodyLine + line - 1, column: 1 };
  let found = line;
  for (
    let end = report.body.indexOf("\n", start);
    end >= 0 && end < at;
    end = report.body.indexOf("\n", start)
  ) {
    found += 1;
    start = end + 1;
  }
  return {
    line: report.bodyLine + found - 1,
    column: codePoints(report.body, start, at) + 1,
    length: Math.max(1, codePoints(piece, 0, piece.length)),
  };
}
