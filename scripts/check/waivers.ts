import { filesOf } from "../markdown/index.js";
import type { Context } from "./rule.js";

/**
 * Returns a function that says whether a file is exempt from a rule: a report by its own waiver, another file when
 * every report that names it waives the rule.
 */
export function waivers({ catalogue, links }: Context): (file: string, rule: string) => boolean {
  const texts = [...catalogue.reports, ...catalogue.drafts];
  const own = new Map([...texts, ...catalogue.pages].map(({ file, waive }) => [file, waive]));
  let namedBy: Map<string, string[]> | undefined;
  const excused = (file: string, rule: string) => own.get(file)?.has(rule) ?? false;
  return (file, rule) => {
    if (!catalogue.attachments.has(file)) return excused(file, rule);
    if (!namedBy) {
      namedBy = new Map();
      for (const report of texts) {
        for (const named of filesOf(report, { links: links(report) }))
          namedBy.set(named, [...(namedBy.get(named) ?? []), report.file]);
      }
    }
    const reports = namedBy.get(file) ?? [];
    return reports.length > 0 && reports.every((report) => excused(report, rule));
  };
}
