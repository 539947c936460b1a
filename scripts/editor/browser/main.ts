import { DecapCmsCore as cms } from "decap-cms-core";
import { en, zh_Hans, zh_Hant } from "decap-cms-locales";
import boolean from "decap-cms-widget-boolean";
import datetime from "decap-cms-widget-datetime";
import file from "decap-cms-widget-file";
import list from "decap-cms-widget-list";
import object from "decap-cms-widget-object";
import select from "decap-cms-widget-select";
import string from "decap-cms-widget-string";
import text from "decap-cms-widget-text";
import { collections, formats } from "./collections.js";
import type { AdminConfig } from "./config.js";
import { keepDraftBases } from "./drafts.js";
import { withErrorMessages } from "./backend-errors.js";
import { fileFormat } from "./format.js";
import { forgeBackends } from "./forges.js";
import { clearFindingsOnLeaving, withFindings } from "./findings.js";
import { localBackend, readIndexNumbers } from "./local.js";
import { nameNewReports } from "./new-names.js";
import { addIndexNumbers, proposeIndexNumbers } from "./propose-number.js";
import { withLabels } from "./labels.js";
import { signInPage } from "./sign-in.js";

// A browser that stores nothing has no drafts either.
await keepDraftBases().catch((error: unknown) => console.warn(error));

const answer = await fetch("config.json", { credentials: "same-origin" });
if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
const config = (await answer.json()) as AdminConfig; // written by the same build
const { words, backend, content } = config;

const backends = { ...forgeBackends(signInPage(words, config.siteName)), local: localBackend(config) };
for (const [name, Backend] of Object.entries(backends))
  cms.registerBackend(name, withErrorMessages(Backend, words));
for (const widget of [string, text, boolean, select, list, object, file, datetime])
  cms.registerWidget(withFindings(widget.Widget()));
const phrases = { en, zh_Hans, zh_Hant }[config.locale];
cms.registerLocale(config.locale, withLabels(phrases, words.interface));
cms.registerCustomFormat(formats.reports, "md", fileFormat(config.reports.fields, words));
cms.registerCustomFormat(formats.pages, "md", fileFormat(config.pages.fields, words));

nameNewReports(config.agencySlugs);
addIndexNumbers(config.indexNumbers);
if (backend.proxy_url !== undefined) await readIndexNumbers(backend.proxy_url);
proposeIndexNumbers(config.agencyCodes);
clearFindingsOnLeaving();

const settings: unknown = {
  load_config_file: false,
  locale: config.locale,
  backend,
  site_url: new URL(config.siteUrl, location.href).href,
  display_url: config.siteUrl,
  show_preview_links: backend.name === "local", // files sent to a git host are not on a page yet
  publish_mode: config.review ? "editorial_workflow" : "simple",
  media_folder: `${content}/pages`,
  public_folder: "",
  slug: { encoding: "unicode", clean_accents: false, sanitize_replacement: "-" },
  collections: collections(config, String(new Date().getFullYear())),
};
cms.init({ config: settings as NonNullable<Parameters<typeof cms.init>[0]>["config"] });
