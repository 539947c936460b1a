import { readFileSync } from "node:fs";

/** The heading of docs/glossary.md above the table of rejected words. */
const heading = "## Words that identifiers do not use";

/**
 * Returns the words that no identifier may contain, with their replacements in docs/glossary.md.
 *
 * @throws Error when the table is missing
 */
export function rejectedWords(): ReadonlyMap<string, string> {
  const [, section] = readFileSync("docs/glossary.md", "utf8").split(`\n${heading}\n`);
  const rows = [...(section ?? "").matchAll(/^\| (`[^|]+`) +\| ([^|]+?) +\|$/gm)];
  if (rows.length === 0) throw new Error(`docs/glossary.md has no table below “${heading}”`);
  return new Map(
    rows.flatMap(([, words = "", instead = ""]) =>
      [...words.matchAll(/`([a-z]+)`/g)].map(([, word = ""]): [string, string] => [word, instead]),
    ),
  );
}
