import { locate, sortDiagnostics, type Catalogue, type Diagnostic, type Report } from "../catalogue/index.js";
import { text } from "../language/index.js";
import { parseMarkdown, type ParsedMarkdown } from "../markdown/index.js";
import { atField, type Context, type Rule } from "./rule.js";
import { attachmentMissing } from "./rules/attachment-missing.js";
import { attachmentUnused } from "./rules/attachment-unused.js";
import { controlCharacters } from "./rules/control-characters.js";
import { dates } from "./rules/dates.js";
import { emptyText } from "./rules/empty-text.js";
import { indexNumberUnique } from "./rules/index-number-unique.js";
import { linkTarget } from "./rules/link-target.js";
import { remoteImage } from "./rules/remote-image.js";
import { replacement } from "./rules/replacement.js";
import { statusSince } from "./rules/status-since.js";
import { urlUnique } from "./rules/url-unique.js";

export { formatDiagnostics, formats, type Format } from "./format.js";
export type { Example, ExampleReport, Rule } from "./rule.js";

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  attachmentMissing,
  attachmentUnused,
  controlCharacters,
  dates,
  emptyText,
  indexNumberUnique,
  linkTarget,
  remoteImage,
  replacement,
  statusSince,
  urlUnique,
];

/** Runs every rule over the catalogue. What a report is excused from (`waive`) is left out. */
export function checkCatalogue(catalogue: Catalogue): Diagnostic[] {
  const waived = new Map(catalogue.reports.map((report) => [report.file, report.waive]));
  const parsed = new WeakMap<Report, ParsedMarkdown>();
  const context: Context = {
    catalogue,
    markdown(report) {
      const known = parsed.get(report) ?? parseMarkdown(report.body);
      parsed.set(report, known);
      return known;
    },
  };
  const diagnostics = unknownWaivers(catalogue);
  for (const rule of rules) {
    for (const { file, source = "", ...fault } of rule.check(context)) {
      if (waived.get(file)?.has(rule.id)) continue;
      diagnostics.push(locate(file, source, { ...fault, rule: rule.id, severity: rule.severity }));
    }
  }
  return sortDiagnostics(diagnostics);
}

function unknownWaivers(catalogue: Catalogue): Diagnostic[] {
  const known = new Set(rules.map(({ id }) => id));
  return catalogue.reports.flatMap((report) =>
    [...(report.waive?.keys() ?? [])]
      .filter((id) => !known.has(id))
      .map((id) => {
        const { file, source = "", ...fault } = atField(report, "waive", text.rules.unknownRule(id));
        return locate(file, source, { ...fault, rule: "waive" });
      }),
  );
}
