import { readFileSync } from "node:fs";

/** The heading of docs/glossary.md below which the table of rejected words stands. */
const heading = "## Words that identifiers do not use";

/**
 * The words that no identifier may hold, with what docs/glossary.md says to write instead.
 *
 * @throws Error when the table is not there
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
