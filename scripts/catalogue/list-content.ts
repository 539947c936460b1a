import path from "node:path";
import { extensionsOf } from "../documents/index.js";
import { walk } from "../fs/index.js";
import { embeddedRepositories, gitName } from "../git/index.js";
import type { Messages } from "../i18n/index.js";
import { fileStart, type Diagnostic } from "./diagnostic.js";
import { codeOf, firstHidden } from "./hidden-characters.js";
import { settingsFileAt } from "./schema/settings-files.js";
import { refusedByWindows } from "./windows-names.js";

/** The files of a content folder, by kind, sorted by path. No other files are read. */
export interface ContentFiles {
  readonly reports: readonly string[];
  readonly pages: readonly string[];
  /** Files beside reports and pages that readers may download. */
  readonly attachments: ReadonlySet<string>;
  /** The settings files that exist. */
  readonly settings: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** File types that readers can open and that run nothing in a browser: no HTML, no SVG, no scripts. */
export const attachmentTypes: ReadonlySet<string> = extensionsOf();

/** Files that systems and office programs leave behind; they are ignored. */
const systemFiles = /^(\.DS_Store|\.git(keep|ignore|attributes)|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*)$/i;

const report = /^reports\/\d{4}\/[^/]+\.md$/;
const page = /^pages\/[^/]+\.md$/;
const slug = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u;
const besideContent = /^(reports\/\d{4}|pages)\/[^/]+$/;

/**
 * Lists a content folder. Every file that is not a report, page, settings file or attachment is reported, so that
 * nothing is ignored silently, and no file that a tool might execute is taken for content.
 *
 * @throws the file system's error when the folder cannot be read
 */
export function listContent(root: string, messages: Messages): ContentFiles {
  const found = {
    reports: [] as string[],
    pages: [] as string[],
    attachments: new Set<string>(),
    settings: new Set<string>(),
  };
  const diagnostics: Diagnostic[] = [];
  const entries = [...walk(root, gitName)]; // a content folder may itself be a git repository
  for (const file of embeddedRepositories(entries))
    diagnostics.push({ ...refused(file, messages.files.embedded), rule: "embedded-repository" });
  for (const { path: file, kind } of entries) {
    if (kind === "folder") continue;
    const name = path.posix.basename(file);
    if (kind === "other") diagnostics.push(refused(file, messages.files.link));
    else if (systemFiles.test(name)) continue;
    else if (Buffer.byteLength(name) > longestName) diagnostics.push(refused(file, messages.files.longName));
    else if (refusedByWindows.test(name)) diagnostics.push(refused(file, messages.files.windowsName(name)));
    else if (hiddenInName(file) !== undefined)
      diagnostics.push(refused(file, messages.files.hiddenInName(codeOf(hiddenInName(file) ?? ""))));
    else if (settingsFileAt(file)) found.settings.add(file);
    else if (report.test(file) || page.test(file)) {
      if (!slug.test(name.slice(0, -3))) diagnostics.push(refused(file, messages.files.name));
      else (page.test(file) ? found.pages : found.reports).push(file);
    } else if (besideContent.test(file) && attachmentTypes.has(extension(name))) found.attachments.add(file);
    else diagnostics.push(refused(file, why(file, messages)));
  }
  return { ...found, diagnostics };
}

/**
 * Bytes. File systems take 255; a build adds endings such as `.gz`, and git, archives and synchronised folders need
 * room for names that they derive from it.
 */
export const longestName = 200;

/** Matches invisible characters in a path; U+FFFD replaces bytes that are not UTF-8. */
function hiddenInName(file: string): string | undefined {
  return firstHidden(file) ?? /[\u200B-\u200D\u2060\uFEFF\uFFFD]/.exec(file)?.[0];
}

function why(file: string, messages: Messages): { message: string; hint: string } {
  if (/\.(md|markdown)$/i.test(file)) return messages.files.misplaced;
  return besideContent.test(file) ? messages.files.type(extension(file)) : messages.files.unexpected;
}

function refused(file: string, words: { message: string; hint: string }): Diagnostic {
  return { file, ...fileStart, severity: "error", rule: "unexpected-file", ...words };
}

function extension(file: string): string {
  return path.posix.extname(file).slice(1).toLowerCase();
}
