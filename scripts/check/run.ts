import {
  locate,
  sortDiagnostics,
  type Catalogue,
  type Diagnostic,
  type Report,
  type Severity,
} from "../catalogue/index.js";
import { text } from "../language/index.js";
import { createContext } from "./context.js";
import type { CheckMemory } from "./memory.js";
import { atField, type Context, type Edit, type Finding, type Rule } from "./rule.js";
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
 *
 * @param memory what is known of reports from before; their files are not read again for it
 */
export function checkCatalogue(catalogue: Catalogue, memory?: CheckMemory): Checked[] {
  const context = createContext(catalogue, memory);
  const watched = watch(context);
  const strict = strictnessOf(catalogue);
  const result: Checked[] = [...unknownWaivers(catalogue), ...unknownStrictness(catalogue)];
  const reportRules = rules.flatMap((rule) =>
    rule.scope === "report" ? { rule, severity: strict(rule) } : [],
  );
  for (const report of catalogue.reports) {
    const known = context.remembered(report);
    if (known) result.push(...known.findings);
    const findings: Checked[] = [];
    const again: string[] = [];
    for (const { rule, severity } of reportRules) {
      if (
        severity === "off" ||
        (known ? !known.again.includes(rule.id) : rule.when?.test(report.body) === false)
      )
        continue;
      if (!rule.firm && report.waive?.has(rule.id)) continue;
      watched.reset();
      const found = located(rule, severity, withFile(rule.check(report, watched.context), report), true);
      result.push(...found);
      if (watched.sawMore()) again.push(rule.id);
      else findings.push(...found);
    }
    if (!known)
      memory?.keep(report, { findings, again, links: context.links(report), sketch: context.sketch(report) });
  }
  const waived = new Map(catalogue.reports.map((report) => [report.file, report.waive]));
  for (const rule of rules) {
    const severity = strict(rule);
    if (rule.scope !== "catalogue" || severity === "off") continue;
    const findings = [...rule.check(context)];
    const counted = findings.filter(({ file }) => rule.firm || !waived.get(file)?.has(rule.id));
    result.push(...located(rule, severity, counted, false));
  }
  return sortDiagnostics(result);
}

function located(rule: Rule, severity: Severity, findings: Iterable<Finding>, limited: boolean): Checked[] {
  const result: Checked[] = [];
  for (const { file: at, source = "", fix, ...fault } of findings) {
    const more = limited && result.length >= listed;
    const words = more ? text.rules.more(listed) : {};
    result.push({ ...locate(at, source, { ...fault, ...words, rule: rule.id, severity }), fix });
    if (more) break;
  }
  return result;
}

/** The context, and whether a rule asked it for anything beside the report and the settings since the last reset. */
function watch(context: Context) {
  let more = false;
  const watched = {
    ...context,
    get catalogue() {
      more = true;
      return context.catalogue;
    },
    get attachments() {
      more = true;
      return context.attachments;
    },
  };
  return { context: watched, sawMore: () => more, reset: () => (more = false) };
}

function* withFile(findings: ReturnType<Extract<Rule, { scope: "report" }>["check"]>, report: Report) {
  for (const finding of findings) yield { ...finding, file: report.file, source: report.fileText };
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
