import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";
import packageSettings from "./package.json" with { type: "json" };
import { browserApis } from "./scripts/dev/lint/browser-apis.mjs";

/** Code that runs on pages for readers; the editor's needs a newer browser. */
const readersCode = [
  "layouts/**/*.ts",
  "scripts/search/{browser,format,text}/**/*.ts",
  "scripts/export/csv-format.ts",
  "scripts/catalogue/report-name.ts",
];
const support = "layouts/browser-support.ts";

export default defineConfig(
  { ignores: ["node_modules/", "dist/", "_site*/", ".cache/"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ["eslint.config.js"],
        },
      },
    },
    rules: {
      "no-self-compare": "error",
      // Diagnostics and summaries consist of numbers in template strings.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Columns are counted in code points, and spreading a string gives code points.
      "@typescript-eslint/no-misused-spread": "off",
      // The code has no enums, and these two rules take a third of the time of lint.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of strings." },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    // Expressions whose time grows faster than the text: one file could stop the check, or the page of a reader.
    files: ["scripts/**", "layouts/**"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": ["error", { ignoreSticky: true }],
    },
  },
  {
    files: readersCode,
    ignores: [support],
    plugins: { gongkai: { rules: { "browser-apis": browserApis } } },
    rules: { "gongkai/browser-apis": ["error", { browsers: packageSettings.browserslist, support }] },
  },
  {
    files: ["scripts/editor/browser/**/*.ts"],
    plugins: { gongkai: { rules: { "browser-apis": browserApis } } },
    rules: { "gongkai/browser-apis": ["error", { browsers: ["Chrome >= 109"] }] },
  },
  {
    // Rules that need types take most of the time of lint: for tests and settings alone some 40 s of processor time.
    files: ["test/**", "*.config.{ts,js}"],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    // The files that start the program are JavaScript, which the compiler does not check.
    files: ["**/*.mjs"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: { process: "readonly", setInterval: "readonly" },
    },
  },
);
