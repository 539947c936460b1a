import { forgeAddress, highestIndexNumbers, type AdminSettings, type Catalogue } from "../catalogue/index.js";
import { localeOf, type Messages } from "../i18n/index.js";
import type { AdminConfig, AdminWords } from "./browser/config.js";
import { formFields, pageFormFields } from "./fields.js";
import { pageForm, reportForm } from "./form.js";

/** The parts of a catalogue that the editor needs. */
export type AdminCatalogue = Pick<
  Catalogue,
  "site" | "agencies" | "topics" | "genres" | "reports" | "drafts"
>;

const locales = { "zh-CN": "zh_Hans", "zh-TW": "zh_Hant", en: "en" } as const;

const forgeNames = { github: "GitHub", gitlab: "GitLab", gitea: "Gitea", local: "" } as const;

/** Returns the editor's settings for a git host, from site.yaml. */
export function forgeConfig(
  catalogue: AdminCatalogue,
  settings: AdminSettings,
  messages: Messages,
): AdminConfig {
  const { forge, repository, branch, folder, review } = settings;
  const { base, api } = forgeAddress(settings);
  const backend = { name: forge, repo: repository, branch, api_root: api, base_url: base };
  return configOf(catalogue, backend, { content: folder, review }, messages);
}

/**
 * Returns the editor's settings for `npm run edit`.
 *
 * @param content name of the content folder in the server's interface
 */
export function localConfig(catalogue: AdminCatalogue, content: string, messages: Messages): AdminConfig {
  return configOf(
    catalogue,
    { name: "local", proxy_url: "/admin/api" },
    { content, review: false },
    messages,
  );
}

function configOf(
  { site, agencies, topics, genres, reports, drafts }: AdminCatalogue,
  backend: Omit<AdminConfig["backend"], "commit_messages">,
  { content, review }: Pick<AdminConfig, "content" | "review">,
  messages: Messages,
): AdminConfig {
  return {
    backend: { ...backend, commit_messages: messages.admin.commits },
    review,
    locale: locales[localeOf(messages)],
    siteName: site.name,
    siteUrl: backend.name === "local" ? "/" : site.url + site.pathPrefix,
    content,
    years: [...new Set([...reports, ...drafts].map(({ folder }) => folder))].sort().reverse(),
    agencySlugs: Object.fromEntries(agencies.map(({ name, slug }) => [name, slug])),
    agencyCodes: Object.fromEntries(
      agencies.flatMap(({ name, code }) => (code === undefined ? [] : [[name, code]])),
    ),
    indexNumbers: highestIndexNumbers([...reports, ...drafts].map(({ indexNumber }) => indexNumber)),
    reports: { widgets: reportForm({ agencies, topics, genres }, messages), fields: formFields },
    pages: { widgets: pageForm({ agencies, topics, genres }, messages), fields: pageFormFields },
    words: words(backend.name, review, messages),
  };
}

function words(backend: keyof typeof forgeNames, review: boolean, messages: Messages): AdminWords {
  const { year, yearSingular, patterns, pages, drafts, browser } = messages.admin;
  const { unreadable, unreadableSave, notMerged, token, signIn, signingIn, close, findings, privacy } =
    browser;
  return {
    year: year("{year}"),
    yearSingular,
    yearOnly: patterns.day("{year}"),
    pages: pages.label,
    pagesSingular: pages.singular,
    drafts,
    unreadable,
    unreadableSave,
    notMerged,
    token,
    tokenHelp: browser.tokenHelp(forgeNames[backend]),
    signIn,
    signingIn,
    close,
    findings,
    privacy,
    failures: backend === "local" ? { offline: browser.stopped } : browser.forgeFailures,
    interface: { ...browser.interface, ...(review ? {} : browser.saveWords) },
  };
}
