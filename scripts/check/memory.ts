import type { Report } from "../catalogue/index.js";
import type { Link } from "../markdown/index.js";
import type { Checked } from "./run.js";
import type { Sketch } from "./similar.js";

/** What the check found out of one report, as plain data that can be written to a file. */
export interface RememberedCheck {
  /** Of the rules that looked at the report and the settings alone. */
  readonly findings: readonly Checked[];
  /** Rules that looked at more, by id: they run again each time. */
  readonly again: readonly string[];
  readonly links: readonly Link[];
  readonly sketch: Sketch;
}

/** What is known of reports from before. It must forget a report whose file, or whose settings or rules, changed. */
export interface CheckMemory {
  recall(report: Report): RememberedCheck | undefined;
  keep(report: Report, check: RememberedCheck): void;
}
