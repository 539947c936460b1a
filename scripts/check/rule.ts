import {
  fieldPositions,
  type Catalogue,
  type Position,
  type Report,
  type Settings,
  type Severity,
} from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";
import type { Link, ParsedMarkdown } from "../markdown/index.js";
import type { AttachmentFacts } from "./attachment/facts.js";
import type { AttachmentReader } from "./attachment/reader.js";
import type { CheckedText } from "./checked-text.js";
import type { SimilarityHash } from "./similarity-hash.js";
import type { TextScan } from "./text-scan.js";
import type { CommitFacts } from "../git/index.js";
import { codePoints, type Line } from "./lines.js";

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
  /** When all of it was committed to git, as ISO 8601 with the time; not in git where not given. */
  readonly committed?: string;
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
  readonly position: Position;
  readonly message: string;
  readonly hint: string;
  /** Lines of front matter that mend it, ready to paste. */
  readonly paste?: string | undefined;
  /** Changes that mend it without a person's judgement; made by `--fix`. */
  readonly fix?: readonly Edit[] | undefined;
}

/** One finding of a rule in a file. */
export interface Finding extends ReportFinding {
  readonly file: string;
  readonly source?: string | undefined;
}

/**
 * What a rule may look at beside one text: nothing of other reports, so that what it says of the text stays true as long
 * as text and settings do. What is costly is done once for all rules, and only when asked for.
 */
export interface TextContext {
  readonly messages: Messages;
  readonly settings: Settings;
  /** What the text is made of; front matter does not count. */
  readonly scan: (text: CheckedText) => TextScan;
  /** The text, parsed. */
  readonly markdown: (text: CheckedText) => ParsedMarkdown;
  /** The links and images of the text; does not parse a text that can have none. */
  readonly links: (text: CheckedText) => readonly Link[];
  /** The lines of the text that hold something, with their numbers in the file. */
  readonly lines: (text: CheckedText) => readonly Line[];
  /** Whether the file has any character that Chinese texts commonly have not; without one it has none that is wrong. */
  readonly unusual: (text: CheckedText) => boolean;
  /** Codes of the catalogue's own bodies: no personal numbers, whatever they look like. */
  readonly ownCodes: ReadonlySet<string>;
  /** Telephone numbers and e-mail addresses that the settings name: they are meant for everyone. */
  readonly publicContacts: ReadonlySet<string>;
}

/** What a rule may look at that compares texts with each other, or with the files beside them. */
export interface Context extends Omit<TextContext, "survey" | "settings"> {
  readonly catalogue: Catalogue;
  /** Whether findings in a file are asked for: what is costly and not asked for need not be done. */
  readonly wanted: (file: string) => boolean;
  /** What tells whether a text is like another; kept, so that no text is read again for it. */
  readonly similarityHash: (text: CheckedText) => SimilarityHash;
  readonly attachments: AttachmentReader;
  /** What is inside a file beside reports; read once, when a rule asks. */
  readonly attachmentFacts: (file: string) => Promise<AttachmentFacts>;
  /** What git knows of the content folder. */
  readonly commit: CommitFacts;
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

/** Without what they name a text, front matter not counted, gives the rule nothing to say. */
interface Signs {
  /** Sets of characters: the text must have one of each. Costs next to nothing. */
  readonly needs?: readonly string[];
  /** What must be found in the text. */
  readonly when?: RegExp;
}

/** A rule that looks at one report at a time. */
export interface ReportRule extends RuleBase, Signs {
  readonly scope: "report";
  check(report: Report, context: TextContext): Iterable<ReportFinding>;
}

/** A rule that looks at one text at a time: of a report, of a draft, of a standing page. */
export interface TextRule extends RuleBase, Signs {
  readonly scope: "text";
  check(text: CheckedText, context: TextContext): Iterable<ReportFinding>;
}

/** A rule that looks at what a report or a standing page names in its text or as its attachments: is it there? */
export interface LinkRule extends RuleBase {
  readonly scope: "links";
  check(text: CheckedText, context: Context): Iterable<ReportFinding>;
}

/** A rule that compares reports with each other, or looks at files beside them. */
export interface CatalogueRule extends RuleBase {
  readonly scope: "catalogue";
  check(context: Context): Iterable<Finding> | AsyncIterable<Finding>;
}

/** A rule. Its examples are its tests. */
export type Rule = ReportRule | TextRule | LinkRule | CatalogueRule;

/** Whether a text is excused from a rule. */
export function isWaived(rule: Rule, { waive }: Pick<CheckedText, "waive">): boolean {
  return !rule.firm && (waive?.has(rule.id) ?? false);
}

/** Declares a rule that looks at one report at a time. */
export function defineRule(rule: Omit<ReportRule, "scope">): ReportRule {
  return { scope: "report", ...rule };
}

/** Declares a rule that looks at one text at a time. */
export function defineTextRule(rule: Omit<TextRule, "scope">): TextRule {
  return { scope: "text", ...rule };
}

/** Declares a rule that looks at what one text names. */
export function defineLinkRule(rule: Omit<LinkRule, "scope">): LinkRule {
  return { scope: "links", ...rule };
}

/** Declares a rule that looks at the whole catalogue. */
export function defineCatalogueRule(rule: Omit<CatalogueRule, "scope">): CatalogueRule {
  return { scope: "catalogue", ...rule };
}

/** A finding at a field of a report. */
export function atField(
  report: Pick<CheckedText, "file" | "fileText">,
  key: string,
  words: Pick<Finding, "message" | "hint" | "paste">,
  messages: Messages,
): Finding {
  const position = fieldPositions(report.fileText, messages).get(key) ?? { line: 1, column: 1 };
  return { file: report.file, source: report.fileText, position, ...words };
}

/** The place of a piece of the text: where it first stands at or after a line of the body, or that line's start. */
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
