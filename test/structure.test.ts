import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readDeclarations, wordsOf } from "./support/structure/declarations.js";
import { rejectedWords } from "./support/structure/glossary.js";

/**
 * The floors of scripts/, lowest first. A folder imports only from lower floors, and of another folder only what its
 * index.ts exports.
 */
const floors = [
  ["i18n"],
  ["errors"],
  ["fs"],
  ["documents", "git", "server", "workers"],
  ["cache"],
  ["catalogue"],
  ["markdown", "duties", "history", "search"],
  ["site", "publish", "import"],
  ["check"],
  ["export", "editor", "submit"],
  ["hosting"],
  ["pipeline", "query"],
  ["cli"],
  ["dev-server"],
  ["commands"],
  ["dev"],
];

/** Shared by build and browser, so that both split texts and reports, read and write files, and name reports in the same way. */
const shared = [
  "search/text/tokenizer.js",
  "search/text/query.js",
  "search/text/find-phrases.js",
  "search/text/query-limit.js",
  "search/format/index.js",
  "catalogue/report-name.js",
  "catalogue/next-index-number.js",
  "fs/bounded-json.js",
  "catalogue/yaml/split-file.js",
  "export/csv-format.js",
];

/** Types only: pages load the search module at run time, and must not contain a copy of its code. */
const sharedTypes = ["search/browser/api.js"];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const files = [".eleventy.ts", ...filesBelow("scripts"), ...filesBelow("layouts")];
const imports = files.flatMap(importsOf);

function filesBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /(?<!\.d)\.ts$/.test(file)).map((file) => path.posix.join(folder, file));
}

function importsOf(file: string): Import[] {
  const targets = readFileSync(file, "utf8").matchAll(
    /(?:(?<types>(?:import|export) type)\s[^;"]*from|from|import)\s*\(?\s*"(?<target>\.[^"]+)"/g,
  );
  return [...targets].map(({ groups }) => {
    const to = path.posix.join(path.posix.dirname(file), groups?.["target"] ?? "");
    return { from: file, to, typesOnly: groups?.["types"] !== undefined };
  });
}

/** Returns the folder of scripts/ that a file belongs to; undefined for other files. */
function subject(file: string): string | undefined {
  if (file === ".eleventy.ts") return "site"; // Eleventy's settings, which the site's renderer imports
  return /^scripts\/([^/]+)\//.exec(file)?.[1];
}
const inBrowser = (file: string) =>
  /^(layouts|scripts\/search\/browser|scripts\/editor\/browser)\//.test(file);
const floorOf = (folder: string) => floors.findIndex((floor) => floor.includes(folder));
const named = (faults: readonly Import[]) => faults.map(({ from, to }) => `${from} → ${to}`);

describe("the floors of scripts/", () => {
  test("every folder has a floor", () => {
    const folders = new Set(
      imports.map(({ from }) => subject(from)).filter((folder) => folder !== undefined),
    );
    expect([...folders].filter((folder) => floorOf(folder) < 0)).toEqual([]);
  });

  test("imports lead only to lower floors", () => {
    const faults = imports.filter(({ from, to }) => {
      const [upper, lower] = [subject(from), subject(to)];
      if (upper === undefined || upper === lower) return false;
      return lower === undefined ? to.startsWith("scripts/") : floorOf(lower) >= floorOf(upper);
    });
    expect(named(faults)).toEqual([]);
  });

  test("only the index of another folder is imported", () => {
    const faults = imports.filter(({ from, to }) => {
      const folder = subject(to);
      if (folder === undefined || subject(from) === folder || from.startsWith("layouts/")) return false;
      if (inBrowser(from) && shared.some((file) => to === `scripts/${file}`)) return false;
      return to !== `scripts/${folder}/index.js`;
    });
    expect(named(faults)).toEqual([]);
  });

  test("browser code imports nothing of the build but shared files", () => {
    const faults = imports.filter(({ from, to, typesOnly }) => {
      const isOwn = inBrowser(to) && subject(from) === subject(to);
      if (!inBrowser(from) || isOwn) return false;
      return ![...shared, ...(typesOnly ? sharedTypes : [])].some((file) => to === `scripts/${file}`);
    });
    expect(named(faults)).toEqual([]);
  });
});

describe("the imports of single files", () => {
  test("no file imports itself through others, including type imports", () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of imports) {
      const target = to.replace(/\.js$/, ".ts");
      graph.set(from, [...(graph.get(from) ?? []), target]);
    }
    expect(circlesIn(graph)).toEqual([]);
  });

  test("an index.ts contains only re-exports", () => {
    const others = files
      .filter((file) => file.endsWith("/index.ts"))
      .flatMap((file) => {
        const code = readFileSync(file, "utf8").replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
        const rest = code.replace(/export (?:type )?(?:\*|\{[^}]*\}) from "\.[^"]+";/g, "").trim();
        return rest === "" ? [] : [`${file}: ${rest}`];
      });
    expect(others).toEqual([]);
  });

  test("the search for circles finds one of three files, and none where imports only meet", () => {
    const circle = new Map([
      ["a", ["b", "d"]],
      ["b", ["c"]],
      ["c", ["a"]],
    ]);
    expect(circlesIn(circle).map((files) => files.sort())).toEqual([["a", "b", "c"]]);
    const meeting = new Map([
      ["a", ["b", "c"]],
      ["b", ["d"]],
      ["c", ["d"]],
    ]);
    expect(circlesIn(meeting)).toEqual([]);
    expect(circlesIn(new Map([["a", ["a"]]]))).toEqual([["a"]]);
  });
});

/** Everything declared in sources and tests. */
const declarations = [...files, ...filesBelow("test")].map(readDeclarations);

/** Names that are part of an interface, or of another program's. */
const fixedNames: ReadonlySet<string> = new Set([
  "markupFlood", // ids of rules are part of site.yaml: `markup-flood`
  "pageFurniture", // `page-furniture`
  "things", // names files of the search index
  "trouble", // answers of the search module's `catalogues`
]);

describe("names", () => {
  test("no declared name contains a word that docs/glossary.md rejects", () => {
    const rejected = rejectedWords();
    const faults = declarations.flatMap(({ file, names }) =>
      [...names].flatMap((name) => {
        const word = fixedNames.has(name) ? undefined : wordsOf(name).find((part) => rejected.has(part));
        return word === undefined ? [] : [{ file, name, instead: rejected.get(word) }];
      }),
    );
    expect(faults).toEqual([]);
  });

  test("a name is split into words in each style", () => {
    expect(wordsOf("isDayKnown")).toEqual(["is", "day", "known"]);
    expect(wordsOf("known_faults")).toEqual(["known", "faults"]);
    expect(wordsOf("readHTMLPlace2")).toEqual(["read", "html", "place", "2"]);
  });

  test("few type names are declared in more than one file", () => {
    const filesOf = new Map<string, string[]>();
    for (const { file, types } of declarations)
      for (const name of types) filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
    const shared = [...filesOf].filter(([, files]) => files.length > 1);
    const list = shared.map(([name, files]) => `${name}: ${files.join(", ")}`).join("\n");
    expect((shared.length / filesOf.size) * 100, list).toBeLessThanOrEqual(mostShared);
  });
});

/** Files that name a source by its path, each with the reason why it cannot import it. */
const pathsNeeded: Readonly<Record<string, string>> = {
  "scripts/site/urls/assets.ts": "esbuild bundles these sources for browsers",
  "scripts/editor/bundle.ts": "esbuild bundles the editor's page",
  "scripts/site/render/eleventy-run.ts": "Eleventy reads templates by their path",
  "scripts/cache/program.ts": "hashes all code for browsers, whichever folder has it",
  "scripts/dev/bench/programs.ts":
    "copies the program, and projects of other programs that are no part of it",
};

describe("source paths", () => {
  const named = declarations
    .filter(({ file }) => !file.startsWith("test/"))
    .flatMap(({ file, strings }) =>
      [...strings]
        .filter((text) => /^(?:\.\/)?(?:scripts|layouts|test)\//.test(text))
        .map((text) => ({ file, text })),
    );

  test("are written as strings only where nothing can be imported", () => {
    expect(named.filter(({ file }) => !(file in pathsNeeded))).toEqual([]);
    const files = new Set(named.map(({ file }) => file));
    expect(Object.keys(pathsNeeded).filter((file) => !files.has(file))).toEqual([]);
  });

  test("written as strings lead to existing files", () => {
    expect(named.filter(({ text }) => !existsSync(text))).toEqual([]);
  });
});

/** Percentage of type names that are declared in more than one file. */
const mostShared = 2;

/**
 * Returns the circles of a graph: its strongly connected components of more than one node, and nodes with an edge to
 * themselves.
 *
 * @see R. Tarjan, Depth-first search and linear graph algorithms (1972)
 */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string) => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    open.push(node);
    const lower = (number: number) => lowest.set(node, Math.min(lowest.get(node) ?? 0, number));
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) {
        visit(next);
        lower(lowest.get(next) ?? 0);
      } else if (open.includes(next)) lower(order.get(next) ?? 0);
    }
    if (lowest.get(node) !== order.get(node)) return;
    const component = open.splice(open.indexOf(node));
    if (component.length > 1 || graph.get(node)?.includes(node)) circles.push(component);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}
