import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["node_modules/", "_site*/", ".cache/"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ["eslint.config.js", "scripts/publish/hash-share.mjs", "scripts/start.mjs"],
        },
      },
    },
    rules: {
      // Numbers in template strings are what diagnostics and summaries are made of.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Columns are counted in code points, which is what spreading a string gives.
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    // JavaScript has its types in a file beside it, which these rules do not read.
    files: ["**/*.mjs"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      globals: {
        process: "readonly",
        Buffer: "readonly",
        SharedArrayBuffer: "readonly",
        Atomics: "readonly",
      },
    },
  },
);
