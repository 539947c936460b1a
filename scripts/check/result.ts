import type { Counts, Diagnostic } from "../catalogue/index.js";
import type { CommitFacts } from "../git/index.js";
import type { Edit } from "./rule.js";

/** A diagnostic of the check, with the changes that mend it where no person need judge. */
export interface CheckedDiagnostic extends Diagnostic {
  readonly fix?: readonly Edit[] | undefined;
}

export interface CheckResult {
  /** Sorted; of each severity no more than were asked for. */
  readonly found: readonly CheckedDiagnostic[];
  /** How many there are, those that were not kept too. */
  readonly counts: Counts;
}

export interface CheckOptions {
  /** Only what is found in these files, by path below the content folder; undefined for all. */
  readonly files?: ReadonlySet<string> | undefined;
  /** Findings of one severity that are kept, `mostKept` where not given. */
  readonly most?: number | undefined;
}

/** Options of a check of a whole catalogue. */
export interface CatalogueCheckOptions extends CheckOptions {
  /** Facts of the commit that the content folder is at; undefined for those that git gives. */
  readonly commit?: CommitFacts | undefined;
}
