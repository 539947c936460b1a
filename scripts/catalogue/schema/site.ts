import { type SiteLocaleTag, siteLocaleTags, type Messages } from "../../i18n/index.js";
import { adminSettings } from "./admin.js";
import { federation } from "./federation.js";
import { oneOrMany, withheldCommits, ruleSeverities, waivers } from "./collection-types.js";
import { defineRecord, optional, required, withDefault } from "./define.js";
import { choice, day, entryName, flag, form, oneLine, prose, year } from "./scalar-types.js";
import { localized } from "./localized.js";
import { record } from "./read-record.js";
import type { ValuesOf } from "./types.js";

export const contactSchema = defineRecord("contactLabels", {
  office: optional(oneLine(100), "源东乡党政综合办公室"),
  address: optional(oneLine(200), "金东区源东乡样例路1号"),
  hours: optional(oneLine(200), "工作日 8:30—17:30"),
  phone: optional(oneLine(50), "0579-00000000"),
  fax: optional(oneLine(50), "0579-00000000"),
  email: optional(oneLine(100), "yuandong@example.gov.cn"),
});

export const dutySchema = defineRecord("dutyLabels", {
  /** The first year reported on. */
  since: optional(year, "2018"),
  /** What was due before this day counts as missing. */
  as_of: optional(day, "2024-12-31"),
});

const pathPrefixForm = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/;
const urlForm = /^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/;
const basePath = form(pathPrefixForm, (value, messages) => messages.values.pathPrefix(value));
const httpUrl = form(urlForm, (value, messages) => messages.values.url(value));
/** A link to another site: unlike the address of a site it may have a query, and places to fill in as {url}. */
const linkUrl = form(/^https?:\/\/[^\s/?#]+([/?][^\s]*)?$/, (value, messages) => messages.values.url(value));

/** Whether a text can be the address of a site, without query and fragment. */
export function isSiteUrl(value: string): boolean {
  return urlForm.test(value) && URL.canParse(value);
}

/** Whether a text can stand between a host and the site's own addresses. */
export function isPathPrefix(value: string): boolean {
  return pathPrefixForm.test(value);
}

const defaultColumn = "政府信息公开";

/**
 * site.yaml: who publishes.
 *
 * What stands at a page's head and foot follows 《政府网站发展指引》 (国办发〔2017〕47号).
 */
export const siteSchema = defineRecord("siteLabels", {
  name: required(oneLine(100), "源东乡政府信息公开目录"),
  names: optional(localized(100, { name_en: "en", 英文网站名称: "en" }), {
    en: "Yuandong Township open government catalogue",
  }),
  publisher: required(entryName("agencies.yaml", 100), "源东乡"),
  url: required(httpUrl, "https://example.gov.cn"),
  /** Starts and ends with a slash; `/` for a site with a host of its own. */
  path_prefix: withDefault(basePath, "/", "/gongkai/"),
  /** What pages speak. Reports are in Chinese. */
  language: optional(choice(siteLocaleTags)),
  /** Where pages speak several languages: the first stands at the site's root, the others each below its own name. */
  languages: optional(oneOrMany(choice(siteLocaleTags)), ["zh-CN", "en", "zh-TW"]),
  /** Whether reports have pages in each language; by default where there are few enough. */
  language_reports: optional(flag),
  /** Whether the pages in traditional Chinese have reports' texts in traditional characters, too. */
  traditional_texts: withDefault(flag, false),
  description: optional(prose, "源东乡主动公开的政府信息。"),
  /** Shown at the head of every page, for a notice that concerns the whole site. */
  notice: optional(oneLine(300), "本网站将于6月1日停机维护。"),
  portal_name: optional(oneLine(100), "金东区人民政府"),
  portal_url: optional(httpUrl, "https://www.example.gov.cn"),
  domain: optional(oneLine(100), "www.example.gov.cn"),
  site_code: optional(oneLine(50), "3300000000"),
  icp_record: optional(oneLine(100), "浙ICP备00000000号"),
  police_record: optional(oneLine(100), "浙公网安备00000000000000号"),
  sponsor: optional(oneLine(100), "源东乡人民政府"),
  /** Where readers tell of an error; `{url}`, `{title}` and `{index_number}` in it are filled in on each page. */
  error_report_url: optional(
    linkUrl,
    "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3300000000&url={url}",
  ),
  accessibility_url: optional(linkUrl, "https://www.example.gov.cn/accessibility/"),
  column_name: withDefault(oneLine(50), defaultColumn, "政府信息公开"),
  column_type: withDefault(oneLine(50), defaultColumn, "政府信息公开"),
  /** Whether the catalogue is published as an SQLite database, too. */
  sqlite: withDefault(flag, false),
  /**
   * Whether pages tell of the revisions that git knows. Where it is not said they do; pages that compare revisions are
   * left out above a number of reports, unless this asks for them.
   */
  history: optional(flag),
  /** Commits whose changes are not shown, each with a reason that readers see: personal data that was removed. */
  withheld_revisions: optional(withheldCommits, { "3f2a9c1d5e": "含有个人信息，已经删除" }),
  /** How far the matrix of duties goes. */
  duties: optional(record(dutySchema)),
  /** Whether browsers keep what was read, for readers without a network. */
  offline: withDefault(flag, false),
  contact: optional(record(contactSchema)),
  /** How strict each rule of the check is, by its id. */
  check: optional(ruleSeverities, { "own-name": "info", punctuation: "off" }),
  /** Catalogues of others that search and `/catalogues/` cover, too. */
  federation: optional(federation),
  /** The editor at /admin/; off unless it is here. */
  admin: optional(adminSettings),
});

export type SiteValues = ValuesOf<typeof siteSchema.fields>;

/** The settings of the site, with what the command line changes already in place. */
export interface Site extends Omit<SiteValues, "language" | "languages" | "domain"> {
  /** The first of the languages. */
  readonly language: SiteLocaleTag;
  readonly languages: readonly [SiteLocaleTag, ...SiteLocaleTag[]];
  /** Undefined, too, where the list in site.yaml is empty: such a site covers its own catalogue alone. */
  readonly federation: SiteValues["federation"];
  readonly domain: string;
}

/** A standing page: 公开指南, 公开制度, 关于. */
export const pageSchema = defineRecord("pageLabels", {
  title: required(oneLine(100), "公开指南"),
  titles: optional(localized(100, { title_en: "en", 英文名称: "en" }), { en: "Guide" }),
  summary: optional(oneLine(300), "怎样查找和申请政府信息。"),
  /** Where it stands in the menu; pages without it come last, by name. */
  order: optional(
    form(/^\d{1,3}$/, (value, messages) => messages.values.order(value)),
    "1",
  ),
  /** Marks made-up text, so that nobody takes it for a government's statement. */
  sample: withDefault(flag, false),
  /** Rules that the page is excused from, each with a reason. */
  waive: optional(waivers, { punctuation: "引用了外文" }),
});

export interface StandingPage extends ValuesOf<typeof pageSchema.fields> {
  readonly file: string;
  readonly slug: string;
  readonly url: string;
  readonly body: string;
  readonly bodyLine: number;
  /** The file as it stands. */
  readonly fileText: string;
}

/** Settings that the guideline asks of a public site and that are not filled in, by label. */
export function missingSettings(site: Site, messages: Messages): string[] {
  const wanted = ["siteCode", "icpRecord", "policeRecord", "sponsor", "contact"] as const;
  const keys = { siteCode: "site_code", icpRecord: "icp_record", policeRecord: "police_record" } as const;
  return wanted
    .filter((name) => site[name] === undefined)
    .map((name) => messages.siteLabels[name === "sponsor" || name === "contact" ? name : keys[name]]);
}
