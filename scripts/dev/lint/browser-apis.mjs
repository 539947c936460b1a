import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";
import ts from "typescript";

// Required, since tests would take a minute to transform an import of 20 MB.
const compatibility = createRequire(import.meta.url)("@mdn/browser-compat-data");

/**
 * A rule of ESLint for browser code: every function, property and class of browsers that it uses must exist in the
 * oldest supported browsers (`browserslist` in package.json), or be added by layouts/browser-support.ts. It asks the
 * compiler which interface a name belongs to, so that it finds methods of objects, too, and MDN's data
 * (https://github.com/mdn/browser-compat-data) for the first version that has them.
 */

/** Names of the browsers in MDN's data, by their names in browserslist. */
const browserNames = { chrome: "chrome", firefox: "firefox", ios: "safari_ios", safari: "safari" };

/** @param {readonly string[]} list such as `Chrome >= 80` */
function targetsOf(list) {
  return list.map((line) => {
    const [, name, version] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
    const browser = browserNames[name?.toLowerCase()];
    if (browser === undefined) throw new Error(`${line}: the lint of browser code knows only “Chrome >= 80”`);
    return { browser, version };
  });
}

/** Interfaces whose members MDN lists elsewhere. */
const otherNames = {
  ReadonlyArray: "Array",
  ReadonlyMap: "Map",
  ReadonlySet: "Set",
  CallableFunction: "Function",
};

/** The names under which MDN may list an interface: `PromiseConstructor` is `Promise`, `Uint8Array` a `TypedArray`. */
function listedNames(name) {
  const plain = otherNames[name] ?? name.replace(/(?<=.)Constructor$/, "");
  return /^(?:Big)?(?:Ui|I)nt\d+(?:Clamped)?Array$|^Float\d+Array$/.test(plain)
    ? [plain, "TypedArray"]
    : [plain];
}

/** Returns MDN's entry for a global name or a member of an interface; undefined where it has none. */
function entryOf(owner, member) {
  const roots = [compatibility.javascript.builtins, compatibility.api];
  for (const root of roots) {
    if (owner === undefined) {
      if (root[member]?.__compat) return root[member].__compat;
      continue;
    }
    for (const name of listedNames(owner)) {
      const found = root[name]?.[member]?.__compat ?? root[name]?.[`${member}_static`]?.__compat;
      if (found) return found;
    }
  }
  return undefined;
}

/** Returns the targets that lack what an entry is about, with the version that has it: `chrome 92`. */
function lackingIn(entry, targets) {
  return targets.flatMap(({ browser, version }) => {
    const statements = [entry.support[browser] ?? []].flat();
    const whole = statements.filter(
      (one) => !one.flags && !one.prefix && !one.alternative_name && !one.version_removed,
    );
    const first = whole.map((one) => one.version_added).find((added) => typeof added === "string");
    const since = first?.replace(/^≤/, "");
    if (first?.startsWith("≤") || (since !== undefined && !isBefore(version, since))) return [];
    return [`${browser} ${since ?? "-"}`];
  });
}

function isBefore(one, other) {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    if ((a[index] ?? 0) !== (b[index] ?? 0)) return (a[index] ?? 0) < (b[index] ?? 0);
  }
  return false;
}

/**
 * Returns the names that a script adds to browsers that lack them, `Array.at`: it is run where everything is missing
 * that a target lacks.
 */
function suppliedBy(file, targets) {
  const source = readFileSync(file, "utf8");
  const classes = [...new Set(source.match(/\b[A-Z]\w+\b/g))].filter((name) => name in compatibility.api);
  const stubs = classes.map((name) => `globalThis.${name} = class {};`).join("\n");
  const context = createContext({});
  const names = () => new Set(runInContext(listMembers, context));
  runInContext(`${stubs}\nglobalThis.TypedArray = Object.getPrototypeOf(Uint8Array);`, context);
  for (const name of names()) {
    const [owner, member] = name.split(".");
    const entry = entryOf(owner, member);
    if (entry && lackingIn(entry, targets).length > 0)
      runInContext(`delete ${owner}.${member}; delete ${owner}.prototype?.${member};`, context);
  }
  const before = names();
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: "ES2020", module: "CommonJS" },
  });
  runInContext(`((exports) => { ${outputText} })({})`, context);
  return new Set([...names()].filter((name) => !before.has(name)));
}

const listMembers = `
  Object.getOwnPropertyNames(globalThis).filter((name) => typeof globalThis[name] === "function").flatMap((name) =>
    [globalThis[name], globalThis[name].prototype ?? {}].flatMap((holder) =>
      Object.getOwnPropertyNames(holder).map((member) => name + "." + member)))`;

/** Returns whether code only asks whether something exists: `typeof Intl.Segmenter`. */
function isAsked({ parent }) {
  return parent?.type === "UnaryExpression" && parent.operator === "typeof";
}

/** @type {import("eslint").Rule.RuleModule} */
export const browserApis = {
  meta: {
    type: "problem",
    schema: [
      {
        type: "object",
        properties: { browsers: { type: "array", items: { type: "string" } }, support: { type: "string" } },
        required: ["browsers"],
        additionalProperties: false,
      },
    ],
    messages: {
      lacking:
        "{{name}} is missing from supported browsers ({{browsers}} is the first that has it): use something older, or add it to layouts/browser-support.ts.",
    },
  },
  create(context) {
    const [{ browsers, support }] = context.options;
    const targets = targetsOf(browsers);
    const supplied = support === undefined ? new Set() : suppliedBy(support, targets);
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const isOfBrowsers = ({ declarations = [] }) =>
      declarations.length > 0 &&
      declarations.every((declaration) => program.isSourceFileDefaultLibrary(declaration.getSourceFile()));

    /** The interfaces that may be listed with a member: that which declares it, and those of the object. */
    const ownersOf = (symbol, type) => {
      const declaring = (symbol.declarations ?? []).map(({ parent }) =>
        ts.isTypeLiteralNode(parent) ? parent.parent.name?.getText() : parent.name?.getText(),
      );
      const all = (one) => [one, ...(one.isUnion() ? one.types.flatMap(all) : [])];
      const withBases = (one) => [
        one.symbol?.name,
        ...(one.isClassOrInterface() ? checker.getBaseTypes(one).flatMap(withBases) : []),
      ];
      const types = all(type).map((one) => checker.getApparentType(one));
      return [...declaring, ...types.flatMap((one) => withBases(one.target ?? one))].filter(Boolean);
    };

    const report = (node, owners, member) => {
      for (const owner of owners) {
        const entry = entryOf(owner, member);
        if (!entry) continue;
        const names = owner === undefined ? [member] : listedNames(owner).map((name) => `${name}.${member}`);
        const lacking = lackingIn(entry, targets);
        if (lacking.length > 0 && !names.some((name) => supplied.has(name)))
          context.report({
            node,
            messageId: "lacking",
            data: { name: names[0], browsers: lacking.join(", ") },
          });
        return;
      }
    };

    const checkMember = (node, object, member) => {
      const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(object));
      const symbol = checker.getPropertyOfType(
        checker.getApparentType(checker.getNonNullableType(type)),
        member,
      );
      if (!symbol || !isOfBrowsers(symbol)) return;
      // `window.structuredClone` is the global function.
      const isGlobal = symbol.declarations.some(({ parent }) => ts.isSourceFile(parent));
      report(node, isGlobal ? [undefined] : ownersOf(symbol, type), member);
    };

    return {
      MemberExpression(node) {
        const { object, property, computed } = node;
        if (isAsked(node)) return;
        const name = computed ? (property.type === "Literal" ? property.value : undefined) : property.name;
        if (typeof name === "string") checkMember(property, object, name);
      },
      ObjectPattern(node) {
        for (const { type, key, computed } of node.properties) {
          if (type === "Property" && !computed && key.type === "Identifier") checkMember(key, node, key.name);
        }
      },
      "Program:exit"() {
        const { globalScope } = context.sourceCode.scopeManager;
        // Classes of the compiler's libraries are variables without a definition; other globals are not resolved.
        const known = globalScope.variables.filter(({ defs }) => defs.length === 0);
        const references = [...globalScope.through, ...known.flatMap((variable) => variable.references)];
        for (const { identifier, isValueReference } of references) {
          if (isValueReference === false || isAsked(identifier)) continue;
          const symbol = checker.getSymbolAtLocation(esTreeNodeToTSNodeMap.get(identifier));
          if (symbol && isOfBrowsers(symbol)) report(identifier, [undefined], identifier.name);
        }
      },
    };
  },
};
