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

/** Told what is being done, and how much of it; `total` is 0 where that is not known. */
export type OnStage = (stage: keyof Messages["cli"]["stages"], done: number, total: number) => void;

/** A content folder, read and checked. */
export interface CheckedContent {
  /** Undefined when something in it is wrong: the findings say what. */
  readonly catalogue: Catalogue | undefined;
  /** Sorted by place. */
  readonly findings: readonly Diagnostic[];
  /** How many there are, also those that were too many to be kept. */
  readonly counts: Counts;
  /** What is missing for a site that is published, in words for the editor. */
  readonly notes: readonly string[];
}

/**
 * Reads and checks a content folder, with the help of what earlier builds found out.
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

/** Notes on what a site that is published for real should still get. */
async function siteNotes(site: Site, messages: Messages): Promise<string[]> {
  const settings = missingSettings(site, messages);
  await loadSiteMessages(site.languages);
  const untranslated = site.languages.flatMap((tag) => {
    const paths = missingMessages(tag);
    return paths.length > 0 ? [messages.cli.untranslated(siteMessages(tag).self, paths)] : [];
  });
  return [...(settings.length > 0 ? [messages.cli.missingSettings(settings)] : []), ...untranslated];
}

/** Reports are read and checked by the program in its language and by what stands in the settings files. */
function keyOf({ program, snapshot }: Inputs, messages: Messages): string {
  const settings = [...snapshot.files].filter(([file]) => !file.includes("/"));
  return valueDigest([program.code, localeOf(messages), settings]);
}
