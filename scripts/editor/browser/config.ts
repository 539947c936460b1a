import type { FormField } from "./values.js";

/** The contents of `config.json`, which the build writes beside the editor's page. */
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
  /** Whether each change gets a branch of its own. */
  readonly review: boolean;
  /** The language of Decap CMS's own texts. */
  readonly locale: "zh_Hans" | "zh_Hant" | "en";
  readonly siteName: string;
  /** Address of the site, for a link to it. */
  readonly siteUrl: string;
  /** The content folder, relative to the repository's root. */
  readonly content: string;
  /** Years that have reports, newest first. */
  readonly years: readonly string[];
  /** Slugs of the agencies by name, from which file names of new reports are made. */
  readonly agencySlugs: Readonly<Record<string, string>>;
  /** Codes of the agencies by name, from which index numbers of new reports are made. */
  readonly agencyCodes: Readonly<Record<string, string>>;
  /** The highest index number of each publisher and year. */
  readonly indexNumbers: readonly string[];
  readonly reports: Form;
  readonly pages: Form;
  readonly words: AdminWords;
}

export interface Form {
  /** Fields in Decap CMS's own format. */
  readonly widgets: readonly { readonly name: string; readonly [option: string]: unknown }[];
  readonly fields: readonly FormField[];
}

/** Texts, in which names in braces are placeholders. */
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
  /** Above the findings after a save. */
  readonly findings: string;
  /** Texts of the dialog about personal data. */
  readonly privacy: Readonly<Record<"title" | "help" | "reason" | "save" | "back" | "notSaved", string>>;
  /** Error messages by the status of the response; `offline` without a response. */
  readonly failures: Readonly<Record<string, string>>;
  /** Replacements for texts of Decap CMS, by their keys there. */
  readonly interface: Readonly<Record<string, string>>;
}

/** Replaces a placeholder in braces by a value. */
export function fill(words: string, name: string, value: string): string {
  return words.replaceAll(`{${name}}`, value);
}
