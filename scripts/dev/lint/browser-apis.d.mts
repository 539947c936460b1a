import type { Rule } from "eslint";

export const browserApis: Rule.RuleModule;
