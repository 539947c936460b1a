import type { FormField } from "./values.js";

/** What the build tells the editor's page, in `config.json` beside it. */
export interface AdminConfig {
  readonly backend: {
    readonly name: "github" | "gitlab" | "gitea" | "local";
    readonly repo?: string;
    readonly branch?: string;
    readonly api_root?: string;
    readonly base_url?: string;
    readonly proxy_url?: string;
    readonly commit_messages: Readonly<Record<string, string>>;
  };
  /** Whether each change goes to a branch of its own. */
  readonly review: boolean;
  /** The language of Decap CMS's own words. */
  readonly locale: "zh_Hans" | "zh_Hant" | "en";
  readonly siteName: string;
  /** Address of the site, for the link back to it. */
  readonly siteUrl: string;
  /** The content folder, below the repository's root. */
  readonly content: string;
  /** Years that have reports, newest first. */
  readonly years: readonly string[];
  readonly reports: Form;
  readonly pages: Form;
  readonly words: AdminWords;
}

export interface Form {
  /** Fields as Decap CMS is told of them. */
  readonly widgets: readonly { readonly name: string; readonly [option: string]: unknown }[];
  readonly fields: readonly FormField[];
}

/** Words with a name in braces for what stands in their place. */
export interface AdminWords {
  readonly year: string;
  readonly yearSingular: string;
  readonly yearOnly: string;
  readonly pages: string;
  readonly pagesSingular: string;
  readonly drafts: string;
  readonly unreadable: string;
  readonly unreadableSave: string;
  readonly notMerged: string;
  readonly token: string;
  readonly tokenHelp: string;
  readonly signIn: string;
  readonly signingIn: string;
  readonly close: string;
  /** Why something failed, by the number that the server answered with; `offline` where it did not answer. */
  readonly failures: Readonly<Record<string, string>>;
  /** In the place of words of Decap CMS, by their names there. */
  readonly interface: Readonly<Record<string, string>>;
}

/** Puts a value in the place of a name in braces. */
export function fill(words: string, name: string, value: string): string {
  return words.replaceAll(`{${name}}`, value);
}
