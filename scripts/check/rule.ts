import {
  fieldPositions,
  type Catalogue,
  type Position,
  type Report,
  type Settings,
  type Severity,
  codePoints,
  type Edit,
} from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";
import type { Link, ParsedMarkdown } from "../markdown/index.js";
import type { AttachmentFacts } from "./attachment/facts.js";
import type { AttachmentReader } from "./attachment/reader.js";
import type { CheckedText } from "./checked-text.js";
import type { PublishedTexts } from "./published-text.js";
import type { SiteAddresses } from "./site-addresses.js";
import type { SimilarityHash } from "./similarity-hash.js";
import type { TextScan } from "./text-scan.js";
import type { CommitFacts } from "../git/index.js";
import { type Line } from "./lines.js";

/** A report of an example: its text, and front matter beside the required fields. */
export interface ExampleReport {
  /** Name of the file without `.md`; when missing, `exampleName` of its index. */
  readonly name?: string;
  /** YAML values by key, which replace or extend those of a valid report. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** Returns the name of an example's report by its index: `a`, `b`… */
export function exampleName(index: number): string {
  return String.fromCharCode(97 + index);
}

export interface Example {
  readonly reports: readonly ExampleReport[];
  /** Names of files to create beside the reports, each with the first bytes of its type. */
  readonly files?: readonly string[];
  /** Files with given content, by path below the content folder. Each character is one byte (Latin-1). */
  readonly contents?: Readonly<Record<string, string>>;
  /** When the example was committed to git, in ISO 8601 with the time; when missing, it is not in git. */
  readonly committed?: string;
}

/** A finding of a rule in one report. */
export interface ReportFinding {
  readonly position: Position;
  readonly message: string;
  readonly hint: string;
  /** Lines of front matter that fix it, ready to paste. */
  readonly paste?: string | undefined;
  /** Edits that fix it and need no judgement; applied by `--fix`. */
  readonly fix?: readonly Edit[] | undefined;
}

/** A finding of a rule, with its file. */
export interface Finding extends ReportFinding {
  readonly file: string;
  readonly source?: string | undefined;
}

/**
 * What a rule on single texts may read. It gives no access to other reports, so that findings stay valid as long as
 * text and settings do not change. Expensive data is computed once for all rules, when it is first needed.
 */
export interface TextContext {
  readonly messages: Messages;
  readonly settings: Settings;
  /** Facts about the characters of the text, without its front matter. */
  readonly scan: (text: CheckedText) => TextScan;
  /** The parsed text. */
  readonly markdown: (text: CheckedText) => ParsedMarkdown;
  /** Links and images of the text. A text that can have none is not parsed. */
  readonly links: (text: CheckedText) => readonly Link[];
  /** The lines of the text that are not blank, with their numbers in the file. */
  readonly lines: (text: CheckedText) => readonly Line[];
  /**
   * Returns whether the file contains a character that is unusual in Chinese texts; without one, no rule on characters
   * can match.
   */
  readonly unusual: (text: CheckedText) => boolean;
  /** Returns published texts that are written differently in the file. */
  readonly published: (text: CheckedText) => PublishedTexts;
  /** Credit codes of the site's own bodies, which are never personal numbers. */
  readonly ownCodes: ReadonlySet<string>;
  /** Telephone numbers and e-mail addresses in the settings, which are published on purpose. */
  readonly publicContacts: ReadonlySet<string>;
}

/** What a rule may read that compares texts with each other or with the files beside them. */
export interface Context extends Omit<TextContext, "settings"> {
  readonly catalogue: Catalogue;
  readonly addresses: SiteAddresses;
  /** Returns whether findings in a file will be reported, so that expensive work for other files can be skipped. */
  readonly wanted: (file: string) => boolean;
  /** A hash that is similar for similar texts. It is kept, so that no text is read again to compute it. */
  readonly similarityHash: (text: CheckedText) => SimilarityHash;
  readonly attachments: AttachmentReader;
  /** Facts about the content of a file beside reports; the file is read once, when a rule first needs it. */
  readonly attachmentFacts: (file: string) => Promise<AttachmentFacts>;
  /** Facts that git knows about the content folder. */
  readonly commit: CommitFacts;
}

export const ruleGroups = ["data", "safety", "privacy", "language", "links"] as const;
export type RuleGroup = (typeof ruleGroups)[number];

interface RuleBase {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** True for rules that the build relies on: neither site.yaml nor a report can switch them off. */
  readonly firm?: boolean;
  readonly examples: {
    readonly good: Example;
    /** Expected findings as `file:line`, in order. */
    readonly bad: Example & { readonly findings: readonly string[] };
  };
}

/**
 * Conditions that are checked before the rule runs: a text without a match, front matter not counted, cannot have
 * findings.
 */
interface Signs {
  /** Sets of characters: the text must contain at least one character of each set. A very cheap test. */
  readonly needs?: readonly string[];
  /** A pattern that must match the text. */
  readonly when?: RegExp;
}

/** A rule that checks one report at a time. */
export interface ReportRule extends RuleBase, Signs {
  readonly scope: "report";
  check(report: Report, context: TextContext): Iterable<ReportFinding>;
}

/** A rule that checks one text at a time: of a report, a draft or a content page. */
export interface TextRule extends RuleBase, Signs {
  readonly scope: "text";
  check(text: CheckedText, context: TextContext): Iterable<ReportFinding>;
}

/**
 * A rule that checks whether the files and pages exist that a report or content page links to or lists as attachments.
 */
export interface LinkRule extends RuleBase {
  readonly scope: "links";
  check(text: CheckedText, context: Context): Iterable<ReportFinding>;
}

/** A rule that compares reports with each other, or reads files beside them. */
export interface CatalogueRule extends RuleBase {
  readonly scope: "catalogue";
  check(context: Context): Iterable<Finding> | AsyncIterable<Finding>;
}

/** A rule. Its examples are its tests. */
export type Rule = ReportRule | TextRule | LinkRule | CatalogueRule;

/** Returns whether a text waives a rule. */
export function isWaived(rule: Rule, { waive }: Pick<CheckedText, "waive">): boolean {
  return !rule.firm && (waive?.has(rule.id) ?? false);
}

/** Declares a rule that checks one report at a time. */
export function defineRule(rule: Omit<ReportRule, "scope">): ReportRule {
  return { scope: "report", ...rule };
}

/** Declares a rule that checks one text at a time. */
export function defineTextRule(rule: Omit<TextRule, "scope">): TextRule {
  return { scope: "text", ...rule };
}

/** Declares a rule that checks the links and attachments of one text. */
export function defineLinkRule(rule: Omit<LinkRule, "scope">): LinkRule {
  return { scope: "links", ...rule };
}

/** Declares a rule that checks the whole catalogue. */
export function defineCatalogueRule(rule: Omit<CatalogueRule, "scope">): CatalogueRule {
  return { scope: "catalogue", ...rule };
}

/** Returns a finding at a field of a report. */
export function atField(
  report: Pick<CheckedText, "file" | "fileText">,
  key: string,
  words: Pick<Finding, "message" | "hint" | "paste">,
  messages: Messages,
): Finding {
  const position = fieldPositions(report.fileText, messages).get(key) ?? { line: 1, column: 1 };
  return { file: report.file, source: report.fileText, position, ...words };
}

/** Returns the position of `text`: its first occurrence at or after a line of the body, or the start of that line. */
export function inBody(report: Pick<CheckedText, "body" | "bodyLine">, line: number, text: string): Position {
  let start = 0;
  for (let number = 1; number < line; number += 1) start = report.body.indexOf("\n", start) + 1;
  const at = report.body.indexOf(text, start);
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
    length: Math.max(1, codePoints(text, 0, text.length)),
  };
}
