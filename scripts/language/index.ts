import { zhCN } from "./zh-CN.js";

/** What every language must say; a missing word is a type error. */
export type Language = typeof zhCN;

/** The words of the program. Another language is one more file beside zh-CN.ts. */
export const text: Language = zhCN;

export { apiWords, type ApiLanguage, type ApiWords } from "./api.js";
export { UserError } from "./errors.js";
export { reasonOf } from "./reason.js";
