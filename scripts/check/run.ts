import {
  locate,
  sortDiagnostics,
  type Catalogue,
  type Diagnostic,
  type Severity,
} from "../catalogue/index.js";
import { text } from "../language/index.js";
import { createContext } from "./context.js";
import { atField, type Edit, type Finding, type Rule } from "./rule.js";
import { rules } from "./rules/index.js";

/** A diagnostic of the check, with the changes that mend it where no person need judge. */
export interface Checked extends Diagnostic {
  readonly fix?: readonly Edit[] | undefined;
}

/** Findings of one rule in one report that are listed; that there are more is said with the next. */
const listed = 50;

/**
 * Runs every rule over the catalogue.
 *
 * What a report is excused from (`waive`) is left out, and site.yaml says how strict each rule is; rules that the
 * build relies on can be neither waived nor switched off.
 */
export function checkCatalogue(catalogue: Catalogue): Checked[] {
  const context = createContext(catalogue);
  const strict = strictnessOf(catalogue);
  const result: Checked[] = [...unknownWaivers(catalogue), ...unknownStrictness(catalogue)];
  const collect = (rule: Rule, severity: Severity, findings: Iterable<Finding>, limited: boolean) => {
    let count = 0;
    for (const { file: at, source = "", fix, ...fault } of findings) {
      count += 1;
      const words = limited && count > listed ? text.rules.more(listed) : {};
      result.push({ ...locate(at, source, { ...fault, ...words, rule: rule.id, severity }), fix });
      if (limited && count > listed) return;
    }
  };
  const reportRules = rules.flatMap((rule) =>
    rule.scope === "report" ? { rule, severity: strict(rule) } : [],
  );
  for (const report of catalogue.reports) {
    for (const { rule, severity } of reportRules) {
      if (severity === "off" || (rule.when && !rule.when.test(report.body))) continue;
      if (!rule.firm && report.waive?.has(rule.id)) continue;
      const { file, fileText: source } = report;
      collect(rule, severity, withFile(rule.check(report, context), file, source), true);
    }
  }
  const waived = new Map(catalogue.reports.map((report) => [report.file, report.waive]));
  for (const rule of rules) {
    const severity = strict(rule);
    if (rule.scope !== "catalogue" || severity === "off") continue;
    const findings = [...rule.check(context)];
    collect(
      rule,
      severity,
      findings.filter(({ file }) => rule.firm || !waived.get(file)?.has(rule.id)),
      false,
    );
  }
  return sortDiagnostics(result);
}

function* withFile(
  findings: ReturnType<Extract<Rule, { scope: "report" }>["check"]>,
  file: string,
  source: string,
) {
  for (const finding of findings) yield { ...finding, file, source };
}

function strictnessOf({ site }: Catalogue): (rule: Rule) => Severity | "off" {
  return (rule) => (rule.firm ? rule.severity : (site.check?.get(rule.id)?.value ?? rule.severity));
}

/** Excuses that name no rule, or one that cannot be excused, would be trusted and do nothing. */
function unknownWaivers(catalogue: Catalogue): Diagnostic[] {
  return catalogue.reports.flatMap((report) =>
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
