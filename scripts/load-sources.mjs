import { readFileSync } from "node:fs";
import path from "node:path";

const scripts = import.meta.dirname;
const root = path.dirname(scripts);

/** An esbuild plugin that adapts modules to where and how they run once they are compiled. */
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
 * Lets a module's URL be that of its source, so that it finds the files beside it. Compiled files lie in a folder of
 * `dist/<state of the sources>/`.
 */
function withSourceUrl(file, contents) {
  const steps = path.relative(root, file).split(path.sep).map(encodeURIComponent);
  const url = `new URL(${JSON.stringify(`../../../${steps.join("/")}`)}, import.meta.url).href`;
  return contents.replaceAll("import.meta.url", url);
}

/**
 * Imports what a folder's index.ts re-exports from the modules that declare it. Otherwise every command would load all
 * modules that the indexes name: esbuild drops an unused module only where no entry point uses it.
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

/** What an index.ts re-exports, by name: the module that declares it, and its name there. */
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

/** The values in a list of imports or exports; types are left out. */
function listOf(names) {
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}
