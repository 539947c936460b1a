import type { Counts, Diagnostic } from "../catalogue/index.js";
import type { CommitFacts } from "../git/index.js";

export interface CheckResult {
  /** Sorted; of each severity no more than the limit. */
  readonly found: readonly Diagnostic[];
  /** Number of diagnostics, including those beyond the limit. */
  readonly counts: Counts;
}

export interface CheckOptions {
  /** Only findings in these files are reported, given as paths below the content folder; undefined for all files. */
  readonly files?: ReadonlySet<string> | undefined;
  /** Most findings of each severity that are kept; `mostKept` when undefined. */
  readonly most?: number | undefined;
}

/** Options of a check of the whole catalogue. */
export interface CatalogueCheckOptions extends CheckOptions {
  /** Facts about the commit of the content folder; when undefined, they are read from git. */
  readonly commit?: CommitFacts | undefined;
  /** Whether attachments are read in a process with limits, as for content of editors. False when missing. */
  readonly limitsAttachments?: boolean | undefined;
}
