import { readFileSync } from "node:fs";
import path from "node:path";

const scripts = import.meta.dirname;
const root = path.dirname(scripts);

/** An esbuild plugin that adapts modules for running from the compiled folder. */
export const loadSources = {
  name: "load-sources",
  setup({ onLoad }) {
    onLoad({ filter: /\.(ts|m?js)$/ }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      const contents = withSourceUrl(file, withoutIndexFiles(file, source));
      return contents === source ? undefined : { contents, loader: file.endsWith(".ts") ? "ts" : "js" };
    });
  },
};

/**
 * Makes a module's URL that of its source, so that it finds the files beside it. Compiled files are in a folder of
 * `dist/<state of the sources>/`.
 */
function withSourceUrl(file, contents) {
  const steps = path.relative(root, file).split(path.sep).map(encodeURIComponent);
  const url = `new URL(${JSON.stringify(`../../../${steps.join("/")}`)}, import.meta.url).href`;
  return contents.replaceAll("import.meta.url", url);
}

/**
 * Imports what a folder's index.ts re-exports from the declaring modules. Otherwise every command would load all
 * modules named in an index: esbuild removes an unused module only when no entry point uses it.
 */
function withoutIndexFiles(file, contents) {
  if (!file.startsWith(scripts) || path.basename(file) === "index.ts") return contents;
  return contents.replace(/^import \{([^}]*)\} from "(\.[^"]*\/index\.js)";/gm, (_, names, index) => {
    const declared = reExports(path.resolve(path.dirname(file), index.replace(/js$/, "ts")));
    const imports = listOf(names).map((name) => {
      const [imported, local = imported] = name.split(" as ");
      const { name: original, module } = declared.get(imported) ?? { name: imported, module: index };
      return `import { ${original} as ${local} } from ${JSON.stringify(module)};`;
    });
    return imports.join(" ");
  });
}

/** Returns what an index.ts re-exports, by name: the declaring module, and the name there. */
function reExports(index) {
  const known = indexes.get(index);
  if (known) return known;
  const declared = new Map();
  for (const [, names, module] of readFileSync(index, "utf8").matchAll(
    /^export \{([^}]*)\} from "([^"]+)";/gm,
  ))
    for (const name of listOf(names)) {
      const [original, exported = original] = name.split(" as ");
      declared.set(exported, { name: original, module: path.resolve(path.dirname(index), module) });
    }
  indexes.set(index, declared);
  return declared;
}
const indexes = new Map();

/** Returns the values in a list of imports or exports, without types. */
function listOf(names) {
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}
