import type { ApiLanguage, ApiWords } from "../../i18n/index.js";
import type { LinkView, PageView } from "./page.js";

export interface ApiExample {
  readonly name: string;
  /** The language's name in syntax highlighters. */
  readonly language: "sh" | "python" | "r" | "js";
  readonly code: string;
}

/** The page for programmers, in one language. */
export interface ApiView extends PageView {
  readonly language: ApiLanguage;
  readonly words: ApiWords;
  /** The same page in the other languages. */
  readonly others: readonly (LinkView & { readonly language: string })[];
  readonly files: readonly { readonly urls: readonly string[]; readonly what: string }[];
  readonly examplesLead: string;
  readonly examples: readonly ApiExample[];
}
