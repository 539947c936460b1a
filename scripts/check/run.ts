import {
  DiagnosticLog,
  locate,
  sortDiagnostics,
  type Catalogue,
  type Counts,
  type Diagnostic,
  type Report,
  type Severity,
} from "../catalogue/index.js";
import { text } from "../language/index.js";
import { pageText, type CheckedText } from "./checked-text.js";
import { createContext } from "./context.js";
import { atField, type Context, type Edit, type Finding, type Rule, type RuleGroup } from "./rule.js";
import { rules } from "./rules/index.js";
import { waivers } from "./waivers.js";

/** A diagnostic of the check, with the changes that mend it where no person need judge. */
export interface Checked extends Diagnostic {
  readonly fix?: readonly Edit[] | undefined;
}

export interface CheckResult {
  /** Sorted; of each severity no more than were asked for. */
  readonly found: readonly Checked[];
  /** How many there are, those that were not kept too. */
  readonly counts: Counts;
}

export interface CheckOptions {
  /** Only what is found in these files, by path below the content folder; undefined for all. */
  readonly files?: ReadonlySet<string> | undefined;
  /** Findings of one severity that are kept, `mostKept` where not given. */
  readonly most?: number | undefined;
}

/** Findings of one rule in one report that are listed; that there are more is said with the next. */
const listed = 50;

/** What drafts are checked for: they need not be whole yet, but anyone who sees the repository can read them. */
const draftGroups: readonly RuleGroup[] = ["safety", "privacy", "language"];
const pageGroups: readonly RuleGroup[] = [...draftGroups, "links"];

/**
 * Runs every rule over the catalogue.
 *
 * What a report is excused from (`waive`) is left out, and site.yaml says how strict each rule is; rules that the
 * build relies on can be neither waived nor switched off.
 */
export async function checkCatalogue(catalogue: Catalogue, options: CheckOptions = {}): Promise<CheckResult> {
  const run = new Run(catalogue, options);
  for (const report of catalogue.reports) run.report(report);
  for (const draft of catalogue.drafts) run.text(draft, draftGroups);
  for (const page of catalogue.pages) run.text(pageText(page, catalogue), pageGroups);
  await run.catalogue();
  return { found: sortDiagnostics(run.log.kept), counts: run.log.counts };
}

/**
 * Runs the rules that look at one report alone, at once.
 *
 * @param report of the catalogue, or one that could be
 */
export function checkReport(report: Report, catalogue: Catalogue): readonly Checked[] {
  const run = new Run(catalogue, {});
  run.report(report);
  return run.log.kept;
}

class Run {
  readonly log: DiagnosticLog<Checked>;
  private readonly context: Context;
  private readonly severities: ReadonlyMap<Rule, Severity>;

  constructor(
    private readonly whole: Catalogue,
    { files, most }: CheckOptions,
  ) {
    this.log = new DiagnosticLog<Checked>(files, most);
    this.context = createContext(whole, files);
    this.severities = severitiesOf(whole);
    for (const diagnostic of [...unknownWaivers(whole), ...unknownStrictness(whole)])
      this.log.push(diagnostic);
  }

  report(report: Report): void {
    if (!this.context.wanted(report.file)) return;
    this.text(report);
    this.context.sketch(report); // now that its text is read
    for (const [rule, severity] of this.severities) {
      if (rule.scope !== "report" || (rule.when && !rule.when.test(report.body))) continue;
      if (isWaived(rule, report)) continue;
      this.collect(rule, severity, inFile(report, rule.check(report, this.context)));
    }
  }

  text(checked: CheckedText, groups?: readonly RuleGroup[]): void {
    if (!this.context.wanted(checked.file)) return;
    const { body } = checked;
    for (const [rule, severity] of this.severities) {
      if (rule.scope !== "text" || groups?.includes(rule.group) === false) continue;
      if ((rule.when && !rule.when.test(body)) || isWaived(rule, checked)) continue;
      this.collect(rule, severity, inFile(checked, rule.check(checked, this.context)));
    }
  }

  async catalogue(): Promise<void> {
    const waived = waivers(this.context);
    for (const [rule, severity] of this.severities) {
      if (rule.scope !== "catalogue") continue;
      for await (const finding of rule.check(this.context)) {
        if (!this.context.wanted(finding.file)) continue;
        if (rule.firm || !waived(finding.file, rule.id)) this.add(rule, severity, finding);
      }
    }
  }

  private collect(rule: Rule, severity: Severity, findings: Iterable<Finding>): void {
    let count = 0;
    const seen = new Set<string>();
    for (const finding of findings) {
      const { place, message } = finding;
      // A text that a page shows twice, such as a picture in a footnote, is one fault.
      const same = `${place.line}:${place.column} ${message}`;
      if (seen.has(same)) continue;
      seen.add(same);
      count += 1;
      this.add(rule, severity, count > listed ? { ...finding, ...text.rules.more(listed) } : finding);
      if (count > listed) return;
    }
  }

  private add(rule: Rule, severity: Severity, { file, source = "", fix, ...fault }: Finding): void {
    if (this.log.passedOver(file, severity)) return;
    this.log.push({ ...locate(file, source, { ...fault, rule: rule.id, severity }), fix });
  }
}

function* inFile(
  { file, fileText: source }: CheckedText,
  findings: ReturnType<Extract<Rule, { scope: "text" }>["check"]>,
): Generator<Finding> {
  for (const finding of findings) yield { ...finding, file, source };
}

function isWaived(rule: Rule, { waive }: CheckedText): boolean {
  return !rule.firm && (waive?.has(rule.id) ?? false);
}

/** The rules that are switched on, in their order, each with its severity. */
function severitiesOf({ site }: Catalogue): ReadonlyMap<Rule, Severity> {
  const result = new Map<Rule, Severity>();
  for (const rule of rules) {
    const severity = rule.firm ? rule.severity : (site.check?.get(rule.id)?.value ?? rule.severity);
    if (severity !== "off") result.set(rule, severity);
  }
  return result;
}

/** Excuses that name no rule, or one that cannot be excused, would be trusted and do nothing. */
function unknownWaivers(catalogue: Catalogue): Diagnostic[] {
  const pages = catalogue.pages.map((page) => pageText(page, catalogue));
  return [...catalogue.reports, ...catalogue.drafts, ...pages].flatMap((report) =>
    [...(report.waive?.keys() ?? [])].flatMap((id) => {
      const words = notToBeChanged(id);
      if (!words) return [];
      const { file, source = "", ...fault } = atField(report, "waive", words);
      return [locate(file, source, { ...fault, rule: "waive" })];
    }),
  );
}

function unknownStrictness({ site }: Catalogue): Diagnostic[] {
  return [...(site.check ?? [])].flatMap(([id, { place }]) => {
    const words = notToBeChanged(id);
    return words ? [locate("site.yaml", "", { place, rule: "waive", ...words })] : [];
  });
}

function notToBeChanged(id: string): { message: string; hint: string } | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return text.rules.unknownRule(id);
  return rule.firm ? text.rules.firmRule(id) : undefined;
}
