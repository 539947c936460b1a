import {
  locate,
  type Catalogue,
  type Diagnostic,
  type Settings,
  type Severity,
  type Site,
} from "../catalogue/index.js";
import type { Messages } from "../i18n/index.js";
import { pageText } from "./checked-text.js";
import { atField, type Rule } from "./rule.js";
import { rules } from "./rules/all-rules.js";

/** Returns the rules that are switched on, in order, with their severity. */
export function severitiesOf(site: Site): ReadonlyMap<Rule, Severity> {
  const result = new Map<Rule, Severity>();
  for (const rule of rules) {
    const severity = rule.firm ? rule.severity : (site.check?.get(rule.id)?.value ?? rule.severity);
    if (severity !== "off") result.set(rule, severity);
  }
  return result;
}

/**
 * Returns diagnostics for waivers that name no rule, or one that cannot be waived: they would be trusted and have no
 * effect.
 */
export function unknownWaivers(catalogue: Catalogue, messages: Messages): Diagnostic[] {
  const pages = catalogue.pages.map((page) => pageText(page, catalogue));
  return [...catalogue.reports, ...catalogue.drafts, ...pages].flatMap((report) =>
    [...(report.waive?.keys() ?? [])].flatMap((id) => {
      const words = notToBeChanged(id, messages);
      if (!words) return [];
      const { file, source = "", ...fault } = atField(report, "waive", words, messages);
      return [locate(file, source, { ...fault, rule: "waive" })];
    }),
  );
}

export function unknownStrictness({ site }: Settings, messages: Messages): Diagnostic[] {
  return [...(site.check ?? [])].flatMap(([id, { position }]) => {
    const words = notToBeChanged(id, messages);
    return words ? [locate("site.yaml", "", { position, rule: "waive", ...words })] : [];
  });
}

function notToBeChanged(id: string, messages: Messages): { message: string; hint: string } | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return messages.rules.unknownRule(id);
  return rule.firm ? messages.rules.firmRule(id) : undefined;
}
