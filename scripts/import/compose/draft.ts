import { withoutGbkPrivateUse } from "../../search/index.js";
import { parseIndexNumber, reportFields, reportName, yearOf, type ReportKey } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import {
  plainText,
  type TextBlock,
  type DocumentFormat,
  type LabelledValue,
  type Omission,
  type SideFile,
  type ParsedDocument,
} from "../types.js";
import type { ImportVocabularies } from "../vocabularies.js";
import { accountingNotes } from "../account/notes.js";
import { writeFrontMatter } from "./front-matter.js";
import { withoutBoilerplate } from "./boilerplate.js";
import { isEmptyBlock, toMarkdown } from "./markdown.js";
import { sortMetadata, type DraftEntry, type SortedMetadata } from "./metadata.js";
import { labelMeaning, splitLabel } from "../metadata/labels.js";
import { normalise } from "../metadata/values.js";
import { suggestFields, type Suggestions } from "./suggestions.js";
import { findTitle, proposeTitle } from "./title.js";

/** A report made from one document, and notes on it for the editor. */
export interface ReportDraft {
  readonly format: DocumentFormat;
  /** Year and slug of `reports/2022/yuandong-144431.md`; another report may already have this slug. */
  readonly folder: string;
  readonly slug: string;
  /** Slugs that earlier versions gave the report, by which it is recognised when it is imported again. */
  readonly formerSlugs: readonly string[];
  readonly entries: readonly DraftEntry[];
  /** Required fields without a value in the document. */
  readonly missing: readonly ReportKey[];
  readonly others: SortedMetadata["others"];
  readonly omissions: readonly Omission[];
  readonly notes: readonly string[];
  readonly proposedTitle: boolean;
  readonly files: readonly SideFile[];
  /** The text in Markdown; names of its images do not yet begin with the report's slug. */
  readonly body: string;
  readonly comments: readonly string[];
  /** From which an index number is proposed, when the document has none and agency and year are known or suggested. */
  readonly numbering?: { readonly code: string; readonly year: string } | undefined;
}

/** The folder of reports whose year is unknown; the check reports them until a day is filled in. */
const unknownYear = "0000";

/**
 * Composes a draft from a parsed document.
 *
 * @param name the file's name without folder and extension, which names the report when there is no index number
 * @param given values given by the editor for all files, which take precedence over those of the files
 * @param ledger values that a ledger has for the file, which take precedence over its own
 */
export function composeDraft(
  source: ParsedDocument,
  name: string,
  vocabularies: ImportVocabularies,
  given: ReadonlyMap<ReportKey, string>,
  messages: Messages,
  ledger: readonly LabelledValue[] = [],
): ReportDraft {
  const filled = source.blocks.filter((block) => !isEmptyBlock(block));
  // Lines such as 时间：2021年9月1日 are furniture on a web page alone; text may be copied from one.
  const { blocks: cleaned, omissions } =
    source.format === "html" || source.format === "text"
      ? withoutBoilerplate(filled, messages)
      : { blocks: filled, omissions: [] };
  const fromEditor = [...given].map(([key, value]) => ({
    label: messages.fieldLabels[key],
    key,
    value,
    from: messages.importing.from.given,
  }));
  const {
    entries: sorted,
    others,
    notes,
  } = sortMetadata(
    [...fromEditor, ...ledger, ...source.metadata, ...valuesInText(cleaned, messages)],
    vocabularies,
    messages,
  );
  const entries = new Map(sorted);
  const { blocks, proposed } = resolveTitle(source, cleaned, entries, messages);
  const required = (Object.keys(reportFields) as ReportKey[]).filter((key) => reportFields[key].required);
  const missing = required.filter((key) => !entries.has(key));
  const suggested = suggestFields(entries, blocks, vocabularies);
  const valueOf = (key: ReportKey) => entries.get(key)?.value ?? suggested.get(key);
  const { slug, formerSlugs } = slugsOf(entries, valueOf("agency"), name, vocabularies);
  const folder = folderOf(entries, suggested);
  const numbering = entries.has("index_number")
    ? undefined
    : numberingOf(valueOf("agency"), folder, vocabularies);
  const body = toMarkdown(blocks, source.footnotes, (file) => file);
  const leftOut = [...source.omissions, ...omissions];
  const title = proposed ? undefined : entries.get("title")?.value;
  const differences = accountingNotes(source, { body, title, omissions: leftOut }, messages);
  const allNotes = [...differences, ...source.notes, ...notes];
  if (body.trim() === "") allNotes.push(messages.importing.notes.emptyText);
  return {
    format: source.format,
    folder,
    slug,
    formerSlugs,
    entries: [...entries.values()].map((entry) => ({ ...entry, value: withoutGbkPrivateUse(entry.value) })),
    missing,
    others,
    omissions: leftOut,
    notes: allNotes,
    proposedTitle: proposed,
    files: source.files ?? [],
    body: withoutGbkPrivateUse(body),
    comments: [
      ...allNotes.map((note) => messages.importing.comments.note(oneLine(note))),
      ...listOmissions(leftOut, messages),
      ...(proposed ? [messages.importing.comments.proposedTitle] : []),
      ...missing
        .filter((key) => !suggested.has(key) && !(key === "index_number" && numbering))
        .map((key) => messages.importing.comments.missing(messages.fieldLabels[key], key)),
      ...[...suggested].flatMap(([key, value]) => messages.importing.comments.suggestion(key, value)),
    ],
    numbering,
  };
}

/** Most passages that the comments of a draft list; the log contains all of them. */
const mostListed = 40;
/** Most characters of a passage in a comment. */
const longestPassage = 200;

/** Returns comments that list the text of the document that is not in the draft. */
function listOmissions(omissions: readonly Omission[], messages: Messages): string[] {
  const { leftOut, moreLeftOut } = messages.importing.comments;
  return [
    ...omissions.slice(0, mostListed).map(({ text, why }) => leftOut(oneLine(text), why)),
    ...(omissions.length > mostListed ? [moreLeftOut(omissions.length - mostListed)] : []),
  ];
}

/** Returns a text as one line of a comment: a line end would end the comment. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- YAML allows no control characters, not even in comments
  const line = text.replace(/[\s\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]+/gu, " ").trim();
  const characters = [...line];
  return characters.length > longestPassage ? `${characters.slice(0, longestPassage).join("")}…` : line;
}

/**
 * Returns the whole report file.
 *
 * @param slug the name under which it is written, with which the names of its pictures begin
 * @param proposed lines of a comment that proposes an index number
 */
export function writeDraft(draft: ReportDraft, slug: string, proposed: readonly string[] = []): string {
  const entries = new Map(draft.entries.map((entry) => [entry.key, entry]));
  const body = draft.files.reduce(
    (written, { name }) => written.replaceAll(`](${name})`, `](${slug}-${name})`),
    draft.body,
  );
  const attachments = draft.files
    .filter(({ attachment }) => attachment)
    .map(({ name }) => ({ file: `${slug}-${name}` }));
  return `${writeFrontMatter(entries, [...draft.comments, ...proposed], attachments)}\n${body}`;
}

/** Matches a line that consists of a document number, such as 样政发〔2022〕5号 below a letterhead. */
const documentNumberLine = /^\p{Script=Han}{2,14}[〔[［]\d{4}[〕\]］]第?\d{1,4}号$/u;

/** Finds metadata in the first and last lines of the text, such as 公开方式：主动公开; the lines stay in the text. */
function valuesInText(blocks: readonly TextBlock[], messages: Messages): LabelledValue[] {
  const numbers = blocks.slice(0, 6).flatMap((block): LabelledValue[] => {
    const value = block.kind === "paragraph" ? plainText(block.runs).replace(/\s/g, "") : "";
    const { document_number: label } = messages.fieldLabels;
    return documentNumberLine.test(value)
      ? [{ key: "document_number", label, value, from: messages.importing.from.textLine }]
      : [];
  });
  const ends = blocks.length <= 12 ? blocks : [...blocks.slice(0, 6), ...blocks.slice(-6)];
  const stated = ends.flatMap((block): LabelledValue[] => {
    const pair = block.kind === "paragraph" ? splitLabel(plainText(block.runs)) : undefined;
    const key = pair && labelMeaning(pair.label);
    if (!pair || (key !== "openness" && key !== "index_number")) return [];
    return normalise(key, pair.value, [])?.fits
      ? [{ ...pair, key, from: messages.importing.from.textLine }]
      : [];
  });
  return [...stated, ...numbers.slice(0, 1)];
}

function resolveTitle(
  source: ParsedDocument,
  blocks: readonly TextBlock[],
  entries: Map<ReportKey, DraftEntry>,
  messages: Messages,
): { blocks: readonly TextBlock[]; proposed: boolean } {
  const set = (value: string, from: string, fits = true) =>
    entries.set("title", { key: "title", value: value.replace(/\s+/g, " ").trim(), from, fits });
  const known = entries.get("title");
  if (!known && source.title) set(source.title.text, source.title.from);
  const title = entries.get("title")?.value;
  if (title !== undefined) return { blocks: withoutTitle(blocks, title), proposed: false };
  const foundTitle = findTitle(blocks);
  if (foundTitle) {
    set(foundTitle.title, messages.importing.from.firstLines);
    return { blocks: blocks.filter((_, index) => !foundTitle.titleIndexes.has(index)), proposed: false };
  }
  const lines = blocks.map((block) => (block.kind === "paragraph" ? plainText(block.runs).trim() : ""));
  const proposal = proposeTitle(lines, entries.get("agency")?.value);
  if (proposal !== undefined) set(proposal, messages.importing.from.proposed);
  return { blocks, proposed: proposal !== undefined };
}

/** Removes the title from the beginning of the text, where it may be broken into several lines. */
function withoutTitle(blocks: readonly TextBlock[], title: string): readonly TextBlock[] {
  const wanted = withoutSpaces(title);
  for (let start = 0; start < Math.min(6, blocks.length); start += 1) {
    let joined = "";
    for (let end = start; end < Math.min(start + 4, blocks.length); end += 1) {
      const block = blocks[end];
      if (block?.kind !== "paragraph") break;
      joined += withoutSpaces(plainText(block.runs));
      if (joined === wanted) return blocks.filter((_, index) => index < start || index > end);
      if (!wanted.startsWith(joined)) break;
    }
  }
  return blocks;
}

function withoutSpaces(line: string): string {
  return line.replace(/[\s\u3000\u00A0\u200B]/gu, "");
}

/** Returns the slug of the report, and those that it would have had when the agency was unknown. */
function slugsOf(
  entries: ReadonlyMap<ReportKey, DraftEntry>,
  agencyName: string | undefined,
  source: string,
  { agencies }: ImportVocabularies,
): Pick<ReportDraft, "slug" | "formerSlugs"> {
  const indexNumber = entries.get("index_number")?.value;
  const code = parseIndexNumber(indexNumber ?? "")?.code;
  const agency =
    agencies.find(({ name }) => name === agencyName) ??
    agencies.find((candidate) => candidate.code !== undefined && candidate.code === code);
  const slug = reportName({ agency: agency?.slug, indexNumber, source });
  const former = reportName({ agency: undefined, indexNumber, source });
  return { slug, formerSlugs: former === slug ? [] : [former] };
}

function numberingOf(
  agencyName: string | undefined,
  year: string,
  { agencies }: ImportVocabularies,
): ReportDraft["numbering"] {
  const code = agencies.find(({ name }) => name === agencyName)?.code;
  return code === undefined || year === unknownYear ? undefined : { code, year };
}

function folderOf(entries: ReadonlyMap<ReportKey, DraftEntry>, suggested: Suggestions): string {
  const published = entries.get("published");
  if (published?.fits) return yearOf(published.value);
  const numbered = /[/-](\d{4})-\d{1,12}$/.exec(entries.get("index_number")?.value ?? "")?.[1];
  const day = entries.get("generated")?.value ?? suggested.get("published");
  return numbered ?? (day === undefined ? unknownYear : yearOf(day));
}
