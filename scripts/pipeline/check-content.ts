import { memoryFolder, type Inputs } from "../cache/index.js";
import {
  hasErrors,
  missingSettings,
  type Catalogue,
  type Counts,
  type Diagnostic,
  type LoadOptions,
  type Site,
} from "../catalogue/index.js";
import { readAndCheck } from "../check/index.js";
import { loadSiteMessages, localeOf, missingMessages, siteMessages, type Messages } from "../i18n/index.js";
import { BuildReportCache } from "./report-cache.js";
import { valueDigest } from "../fs/index.js";

/** Called with the current stage, the steps done and the number of steps; `total` is 0 when that is unknown. */
export type OnStage = (stage: keyof Messages["cli"]["stages"], done: number, total: number) => void;

/** The result of reading and checking a content folder. */
export interface CheckedContent {
  /** Undefined when the content has errors; the diagnostics explain them. */
  readonly catalogue: Catalogue | undefined;
  /** Sorted by position. */
  readonly findings: readonly Diagnostic[];
  /** Number of diagnostics, including those beyond the limit. */
  readonly counts: Counts;
  /** What the content lacks for a public site, as messages for the editor. */
  readonly notes: readonly string[];
}

/**
 * Reads and checks a content folder, using results cached by earlier builds.
 *
 * @throws Error when a file changes meanwhile
 */
export async function checkContent(
  inputs: Inputs,
  options: Pick<LoadOptions, "baseUrl" | "pathPrefix">,
  force: boolean,
  onStage: OnStage,
  messages: Messages,
): Promise<CheckedContent> {
  const memory = new BuildReportCache(memoryFolder(inputs), keyOf(inputs, messages), inputs.snapshot, force);
  const onProgress = (done: number, total: number) => onStage("check", done, total);
  const { catalogue, found, counts } = await readAndCheck(inputs.content, messages, {
    ...options,
    onProgress,
    memory: memory.files,
  });
  memory.save();
  return {
    catalogue: hasErrors(found) ? undefined : catalogue,
    findings: found,
    counts,
    notes: catalogue ? await siteNotes(catalogue.site, messages) : [],
  };
}

/** Returns notes on what a public site should still have. */
async function siteNotes(site: Site, messages: Messages): Promise<string[]> {
  const settings = missingSettings(site, messages);
  await loadSiteMessages(site.languages);
  const untranslated = site.languages.flatMap((tag) => {
    const paths = missingMessages(tag);
    return paths.length > 0 ? [messages.cli.untranslated(siteMessages(tag).self, paths)] : [];
  });
  return [...(settings.length > 0 ? [messages.cli.missingSettings(settings)] : []), ...untranslated];
}

/**
 * Returns the hash of what reading and checking a report depends on, beside its file: program, language and settings
 * files.
 */
function keyOf({ program, snapshot }: Inputs, messages: Messages): string {
  const settings = [...snapshot.files].filter(([file]) => !file.includes("/"));
  return valueDigest([program.code, localeOf(messages), settings]);
}
