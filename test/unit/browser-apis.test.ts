import { Linter } from "eslint";
import ts from "typescript";
import tseslint from "typescript-eslint";
import { expect, test } from "vitest";
import { browserApis } from "../../scripts/dev/lint/browser-apis.mjs";
import packageSettings from "../../package.json" with { type: "json" };

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.esnext.full.d.ts"],
  strict: true,
  types: [],
};

/** Returns one program for all scripts, since checking the libraries takes seconds. */
function programOf(scripts: readonly string[]): { program: ts.Program; fileOf: (script: string) => string } {
  const files = new Map(scripts.map((script, index) => [`sample-${index}.ts`, script]));
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...files.keys()], options, {
    ...host,
    getSourceFile: (name, version) => {
      const script = files.get(name);
      return script === undefined
        ? host.getSourceFile(name, version)
        : ts.createSourceFile(name, script, version, true);
    },
    fileExists: (name) => files.has(name) || host.fileExists(name),
  });
  return { program, fileOf: (script) => `sample-${scripts.indexOf(script)}.ts` };
}

/** Returns the names that the rule reports in a script. */
function reported(script: string, browsers: readonly string[], support?: string): string[] {
  const file = fileOf(script);
  const rule = ["error", { browsers, ...(support !== undefined && { support }) }];
  const messages = new Linter().verify(
    script,
    {
      files: ["**/*.ts"],
      languageOptions: {
        parser: tseslint.parser as Linter.Parser,
        parserOptions: { programs: [program] },
      },
      plugins: { own: { rules: { "browser-apis": browserApis } } },
      rules: { "own/browser-apis": rule as Linter.RuleEntry },
    },
    file,
  );
  return messages.map(({ message }) =>
    / is missing/.test(message) ? (message.split(" ")[0] ?? "") : message,
  );
}

const support = "layouts/browser-support.ts";
const { browserslist } = packageSettings;

const missing = [
  ["[1].at(-1)", "Array.at"],
  ["'样'.at(-1)", "String.at"],
  ["new Uint8Array(1).at(0)", "Uint8Array.at"],
  ["([1] as readonly number[]).findLast((n) => n > 0)", "Array.findLast"],
  ["[1].toSorted()", "Array.toSorted"],
  ["'样'.replaceAll('a', 'b')", "String.replaceAll"],
  ["Array.fromAsync([])", "Array.fromAsync"],
  ["Promise.withResolvers()", "Promise.withResolvers"],
  ["Promise.any([])", "Promise.any"],
  ["Object.hasOwn({}, 'a')", "Object.hasOwn"],
  ["structuredClone({})", "structuredClone"],
  ["window.structuredClone({})", "structuredClone"],
  ["new AbortController().signal.throwIfAborted()", "AbortSignal.throwIfAborted"],
  ["AbortSignal.timeout(1)", "AbortSignal.timeout"],
  ["document.body.replaceChildren()", "replaceChildren"],
  ["document.querySelector('dialog')?.showModal()", "HTMLDialogElement.showModal"],
  ["const { hasOwn } = Object; hasOwn({}, 'a')", "Object.hasOwn"],
  ["new WeakRef({})", "WeakRef"],
  ["crypto.randomUUID()", "Crypto.randomUUID"],
] as const;
const known = `
  export const own = { at: () => 1, structuredClone: () => 2 };
  own.at(); own.structuredClone();
  [1].map(String).includes("1"); "样".padStart(3); Object.fromEntries([]); new Map(); fetch("/");
  document.querySelector("p")?.remove(); new AbortController().abort();
  [1].at(-1); "样".at(-1); new Uint8Array(1).at(0); [1].findLast(Boolean);
  new AbortController().signal.throwIfAborted(); document.body.replaceChildren(); document.body.ariaLabel = "样";
`;
const newer = "export {}; structuredClone({}); [1].findLast(Boolean);";
const moduleOf = (code: string) => `export {}; ${code};`;
const { program, fileOf } = programOf([...missing.map(([code]) => moduleOf(code)), known, newer]);

test.each(missing)("%s is reported where supported browsers lack it", (code, name) => {
  const names = reported(moduleOf(code), browserslist);
  expect(names).toHaveLength(1);
  expect(names[0]).toContain(name.split(".").at(-1));
});

test("what browsers have, what layouts/browser-support.ts adds, and own names are not reported", () => {
  expect(reported(known, browserslist, support)).toEqual([]);
  expect(reported(known, browserslist)).not.toEqual([]);
  expect(reported(newer, ["Chrome >= 109"])).toEqual([]);
});
