import { createTwoFilesPatch } from "diff";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeDraft, type ReportDraft } from "./compose/draft.js";
import { freeName, nameCandidates } from "../catalogue/index.js";
import type { ExistingReports } from "./existing-reports.js";
import { hasCode } from "../errors/index.js";
import type { Messages } from "../i18n/index.js";

/** The result of importing one file of a batch. */
export type ImportResult =
  | {
      readonly kind: "written" | "planned" | "unchanged" | "different";
      readonly source: string;
      /** Path below the content folder. */
      readonly target: string;
      readonly draft: ReportDraft;
      readonly markdown: string;
      /** The differences from the existing report, as a patch. */
      readonly difference?: string | undefined;
    }
  | { readonly kind: "failed"; readonly source: string; readonly message: string; readonly hint: string };

export interface Destination {
  readonly root: string;
  readonly dryRun: boolean;
  readonly existing: ExistingReports;
}

/** Writes one draft as a report. When the report exists already, the result says whether and how the draft differs. */
export async function writeReport(
  source: string,
  draft: ReportDraft,
  destination: Destination,
  messages: Messages,
): Promise<ImportResult> {
  const { root, existing, dryRun } = destination;
  const indexNumber = draft.entries.find(({ key }) => key === "index_number")?.value;
  const title = draft.entries.find(({ key }) => key === "title")?.value;
  const agency = draft.entries.find(({ key }) => key === "agency")?.value;
  const same =
    existing.findSame({ indexNumber, title, agency }, draft.body) ??
    (indexNumber === undefined ? findByName(draft, title, existing) : undefined);
  if (same !== undefined) return compareWithExisting(source, draft, same, root, messages);
  const { target, markdown } = freeTarget(draft, existing, messages);
  if (dryRun) {
    existing.add(target, markdown);
    return { kind: "planned", source, target, draft, markdown };
  }
  await mkdir(path.join(root, path.posix.dirname(target)), { recursive: true });
  const slug = path.posix.basename(target, ".md");
  for (const { name, bytes } of draft.files) {
    await writeFile(path.join(root, path.posix.dirname(target), `${slug}-${name}`), bytes, { flag: "wx" });
  }
  await writeFile(path.join(root, target), markdown, { flag: "wx" });
  existing.add(target, markdown);
  return { kind: "written", source, target, draft, markdown };
}

/** Returns an unused file name for the draft: existing reports are never overwritten, so a number is appended. */
function freeTarget(
  draft: ReportDraft,
  existing: ExistingReports,
  messages: Messages,
): { target: string; markdown: string } {
  const slug = freeName(draft.slug, (name) => existing.isTaken(targetOf(draft, name)));
  const { numbering } = draft;
  const proposed = numbering
    ? messages.importing.comments.numberSuggestion(
        existing.proposeIndexNumber(numbering.code, numbering.year),
      )
    : [];
  return { target: targetOf(draft, slug), markdown: writeDraft(draft, slug, proposed) };
}

/** Finds the existing report of a draft without an index number: it has the same file name and the same title. */
function findByName(
  draft: ReportDraft,
  title: string | undefined,
  existing: ExistingReports,
): string | undefined {
  for (const slug of [draft.slug, ...draft.formerSlugs])
    for (const name of nameCandidates(slug)) {
      const target = targetOf(draft, name);
      if (existing.isSameReport(target, title)) return target;
      if (!existing.isTaken(target)) break;
    }
  return undefined;
}

function targetOf({ folder }: ReportDraft, slug: string): string {
  return `reports/${folder}/${slug}.md`;
}

async function compareWithExisting(
  source: string,
  draft: ReportDraft,
  target: string,
  root: string,
  messages: Messages,
): Promise<ImportResult> {
  const markdown = writeDraft(draft, path.posix.basename(target, ".md"));
  // In a dry run the other report may be a planned one, which has no file yet.
  const existingMarkdown = await readFile(path.join(root, target), "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  });
  const compared =
    existingMarkdown && withoutProposedNumber(existingMarkdown.replace(/\r\n?/g, "\n"), messages);
  if (compared === undefined || compared === markdown)
    return { kind: "unchanged", source, target, draft, markdown };
  const patch = createTwoFilesPatch(target, source, compared, markdown, undefined, undefined, {
    context: 1,
  });
  const difference = patch.split("\n").slice(4).join("\n").trimEnd();
  return { kind: "different", source, target, draft, markdown, difference };
}

/** Removes the comment that proposes an index number, which depends on the other reports at that time. */
function withoutProposedNumber(markdown: string, messages: Messages): string {
  const [words = ""] = messages.importing.comments.numberSuggestion("");
  const lines = markdown.split("\n");
  const at = lines.indexOf(`# ${words}`);
  if (at >= 0 && lines[at + 1]?.startsWith("# index_number: ") === true) lines.splice(at, 2);
  return lines.join("\n");
}
