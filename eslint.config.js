import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

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
      // Numbers in template strings are what diagnostics and summaries are made of.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Columns are counted in code points, which is what spreading a string gives.
      "@typescript-eslint/no-misused-spread": "off",
      // Nothing here is an enum, and these two rules take a third of the time of lint.
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
    // Rules that need types take most of the time of lint: on tests and settings alone some 40 s of processor.
    files: ["test/**", "*.config.{ts,js}"],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    // What starts the program is JavaScript, which the compiler does not check.
    files: ["**/*.mjs"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: { process: "readonly", setInterval: "readonly" },
    },
  },
);
