import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/**
 * The floors of scripts/, from the ground up. A folder imports from lower floors alone, and
 * of another folder only what its index.ts hands out.
 */
const floors = [
  ["i18n"],
  ["errors"],
  ["fs"],
  ["git", "server", "workers"],
  ["cache"],
  ["catalogue"],
  ["markdown", "duties", "documents", "history", "search"],
  ["check", "site", "publish", "import"],
  ["export", "editor"],
  ["hosting"],
  ["pipeline", "query"],
  ["cli"],
  ["dev-server"],
  ["commands"],
  ["dev"],
];

/** Shared by build and browser, so that both cut text and read files alike. */
const shared = ["search/text/tokenizer.js", "search/text/query.js", "search/format/index.js"];

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports = filesBelow("scripts").concat(filesBelow("layouts")).flatMap(importsOf);

function filesBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /(?<!\.d)\.ts$/.test(file)).map((file) => path.posix.join(folder, file));
}

function importsOf(file: string): Import[] {
  const targets = readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g);
  return [...targets].map(([, target = ""]) => {
    return { from: file, to: path.posix.join(path.posix.dirname(file), target) };
  });
}

/** The folder of scripts/ that a file is in; undefined for commands, which stand above all floors. */
function subject(file: string): string | undefined {
  return /^scripts\/([^/]+)\//.exec(file)?.[1];
}
const floorOf = (folder: string) => floors.findIndex((floor) => floor.includes(folder));
const named = (faults: readonly Import[]) => faults.map(({ from, to }) => `${from} → ${to}`);

describe("the floors of scripts/", () => {
  test("every folder has its floor", () => {
    const folders = new Set(
      imports.map(({ from }) => subject(from)).filter((folder) => folder !== undefined),
    );
    expect([...folders].filter((folder) => floorOf(folder) < 0)).toEqual([]);
  });

  test("imports go down alone", () => {
    const faults = imports.filter(({ from, to }) => {
      const [upper, lower] = [subject(from), subject(to)];
      if (upper === undefined || upper === lower) return false;
      return lower === undefined ? to.startsWith("scripts/") : floorOf(lower) >= floorOf(upper);
    });
    expect(named(faults)).toEqual([]);
  });

  test("of another folder only its index is used", () => {
    const faults = imports.filter(({ from, to }) => {
      const folder = subject(to);
      if (folder === undefined || subject(from) === folder || from.startsWith("layouts/")) return false;
      return to !== `scripts/${folder}/index.js`;
    });
    expect(named(faults)).toEqual([]);
  });

  test("browser code takes nothing of the build but what both share", () => {
    const inBrowser = (file: string) =>
      /^(layouts|scripts\/search\/browser|scripts\/editor\/browser)\//.test(file);
    const faults = imports.filter(({ from, to }) => {
      if (!inBrowser(from) || inBrowser(to)) return false;
      return !shared.some((file) => to === `scripts/${file}`);
    });
    expect(named(faults)).toEqual([]);
  });
});
