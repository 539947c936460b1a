import { atField, defineCatalogueRule } from "../rule.js";

const first = "113307037368775858/2022-000001";
const second = "113307037368775858/2022-000002";

/** A report must not replace itself through a chain of replacements: readers would go round in a circle. */
export const replacementCircle = defineCatalogueRule({
  id: "replacement-circle",
  group: "data",
  severity: "error",
  examples: {
    good: { reports: [{ fields: { replaced_by: second } }, { fields: { replaces: first } }] },
    bad: {
      reports: [
        { fields: { replaced_by: second, replaces: second } },
        { fields: { replaced_by: first, replaces: first } },
      ],
      findings: ["reports/2022/a.md:7"],
    },
  },
  *check({ catalogue, messages }) {
    const next = new Map(
      catalogue.reports.flatMap(({ indexNumber, replacedBy }) =>
        replacedBy ? [[indexNumber, replacedBy] as const] : [],
      ),
    );
    const done = new Set<string>();
    for (const report of catalogue.reports) {
      if (!next.has(report.indexNumber) || done.has(report.indexNumber)) continue;
      const circle = circleFrom(report.indexNumber, next, done);
      if (circle.includes(report.indexNumber))
        yield atField(report, "replaced_by", messages.rules.circle(circle), messages);
    }
  },
});

/** Returns the index numbers of a circle that starts and ends with this one; empty when there is none. */
function circleFrom(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): string[] {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
    for (const following of next.get(number) ?? []) {
      if (following === start) {
        const way = [start];
        for (let at: string | undefined = number; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
        way.forEach((member) => done.add(member));
        return way;
      }
      if (cameFrom.has(following)) continue;
      cameFrom.set(following, number);
      waiting.push(following);
    }
  }
  return [];
}
