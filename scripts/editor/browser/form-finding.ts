/** A finding of the check, for the person who fills in the form. */
export interface FormFinding {
  /** Key of the form's field; undefined for a finding in another file. */
  readonly field?: string | undefined;
  /** Where it is, with line and label, what is wrong and how to fix it. */
  readonly text: string;
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
}

/** What the server of `npm run edit` answers to a save. */
export interface SaveAnswer {
  readonly findings: readonly FormFinding[];
  /** The highest index numbers of the catalogue, after the save. */
  readonly indexNumbers: readonly string[];
}

/** What it answers when it refuses to save. */
export interface SaveRefusal {
  readonly error: string;
  readonly findings?: readonly FormFinding[] | undefined;
  /** Rules whose findings a waiver with a reason allows; undefined when there are errors, too. */
  readonly waivable?: readonly string[] | undefined;
}
