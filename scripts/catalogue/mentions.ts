const none: readonly string[] = [];

/**
 * Returns the targets of links that may lead to another report, as written. They are stored when a report is read, so
 * that backlinks are known without reading all texts again.
 *
 * @param body Markdown
 */
export function mentionsIn(body: string): readonly string[] {
  if (!body.includes("](")) return none;
  const targets = [...body.matchAll(/\]\(\s*<?([^)\s>]*)/g)].map(([, target = ""]) => target);
  const kept = targets.filter((target) => target.includes("/reports/") || target.startsWith("../"));
  // A substring keeps the whole text in memory, so the targets are copied.
  return kept.length === 0 ? none : structuredClone([...new Set(kept)]);
}
