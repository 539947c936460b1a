import { type SiteLocaleTag, siteLocaleTags, type Messages } from "../../i18n/index.js";
import { adminSettings } from "./admin.js";
import { federation } from "./federation.js";
import { oneOrMany, withheldCommits, ruleSeverities, waivers } from "./collection-types.js";
import { defineRecord, optional, required, withDefault } from "./define.js";
import { choice, day, entryName, flag, form, oneLine, prose, year } from "./scalar-types.js";
import { localized } from "./localized.js";
import { standardFields } from "./standard-fields.js";
import { record } from "./read-record.js";
import { linkAddress, siteAddress } from "./web-address.js";
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
  /** The first report year of the table. */
  since: optional(year, "2018"),
  /** Deadlines before this day have passed: a report that is not there counts as missing. */
  as_of: optional(day, "2024-12-31"),
});

const pathPrefixForm = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/;
const basePath = form(pathPrefixForm, (value, messages) => messages.values.pathPrefix(value));

/** Returns whether a text can be a path prefix, which comes between the host and the site's own paths. */
export function isPathPrefix(value: string): boolean {
  return pathPrefixForm.test(value);
}

const defaultColumn = "政府信息公开";

/**
 * site.yaml: the settings of the site and its publisher.
 *
 * The contents of page header and footer follow 《政府网站发展指引》 (国办发〔2017〕47号).
 */
export const siteSchema = defineRecord("siteLabels", {
  name: required(oneLine(100), "源东乡政府信息公开目录"),
  names: optional(localized(100, { name_en: "en", 英文网站名称: "en" }), {
    en: "Yuandong Township open government catalogue",
  }),
  publisher: required(entryName("agencies.yaml", 100), "源东乡"),
  url: required(siteAddress, "https://example.gov.cn"),
  /** Starts and ends with a slash; `/` for a site with a host of its own. */
  path_prefix: withDefault(basePath, "/", "/gongkai/"),
  /** The language of pages. Reports are in Chinese. */
  language: optional(choice(siteLocaleTags)),
  /** For sites in several languages: the first is at the site's root, each other one in a folder with its name. */
  languages: optional(oneOrMany(choice(siteLocaleTags)), ["zh-CN", "en", "zh-TW"]),
  /** Whether report pages exist in each language; by default, when the number of reports is below a limit. */
  language_reports: optional(flag),
  /** Whether the pages in traditional Chinese also show texts of reports in traditional characters. */
  traditional_texts: withDefault(flag, false),
  description: optional(prose, "源东乡主动公开的政府信息。"),
  /** Shown at the top of every page, for a notice about the whole site. */
  notice: optional(oneLine(300), "本网站将于6月1日停机维护。"),
  portal_name: optional(oneLine(100), "金东区人民政府"),
  portal_names: optional(localized(100, {}), { en: "Jindong District People’s Government" }),
  portal_url: optional(siteAddress, "https://www.example.gov.cn"),
  domain: optional(oneLine(100), "www.example.gov.cn"),
  site_code: optional(oneLine(50), "3300000000"),
  icp_record: optional(oneLine(100), "浙ICP备00000000号"),
  police_record: optional(oneLine(100), "浙公网安备00000000000000号"),
  sponsor: optional(oneLine(100), "源东乡人民政府"),
  /** Where readers report errors; `{url}`, `{title}` and `{index_number}` in it are replaced on each page. */
  error_report_url: optional(
    linkAddress,
    "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3300000000&url={url}",
  ),
  accessibility_url: optional(linkAddress, "https://www.example.gov.cn/accessibility/"),
  column_name: withDefault(oneLine(50), defaultColumn, "政府信息公开"),
  column_type: withDefault(oneLine(50), defaultColumn, "政府信息公开"),
  /** Whether the catalogue is also published as an SQLite database. */
  sqlite: withDefault(flag, false),
  /**
   * Whether pages show the revisions in git. By default they do; pages that compare revisions are left out above a
   * number of reports, unless this is set to true.
   */
  history: optional(flag),
  /** Commits whose changes are not shown, each with a reason that readers see: personal data that was removed. */
  withheld_revisions: optional(withheldCommits, { "3f2a9c1d5e": "含有个人信息，已经删除" }),
  /**
   * Whether there are lists of each agency's reports of a topic and of a year; by default, when the number of reports and
   * of these lists together is below a limit.
   */
  combined_lists: optional(flag),
  /** Fields of the standard catalogues that the page of what must be published lists, beside the regulation's items. */
  standard_fields: optional(oneOrMany(choice(standardFields)), ["社会救助", "养老服务"]),
  /** Settings of the table of duties. */
  duties: optional(record(dutySchema)),
  /** Whether browsers store visited pages for reading offline. */
  offline: withDefault(flag, false),
  contact: optional(record(contactSchema)),
  /** Severity of each rule of the check, by id. */
  check: optional(ruleSeverities, { "own-name": "info", punctuation: "off" }),
  /** Other catalogues that search and `/catalogues/` include. */
  federation: optional(federation),
  /** The editor at /admin/; it is off when this is missing. */
  admin: optional(adminSettings),
});

export type SiteValues = ValuesOf<typeof siteSchema.fields>;

/** The settings of the site, with the changes from the command line applied. */
export interface Site extends Omit<SiteValues, "language" | "languages" | "domain"> {
  /** The first of the languages. */
  readonly language: SiteLocaleTag;
  readonly languages: readonly [SiteLocaleTag, ...SiteLocaleTag[]];
  /** Undefined, too, when the list in site.yaml is empty: the site then searches only its own catalogue. */
  readonly federation: SiteValues["federation"];
  readonly domain: string;
}

/** A content page: 公开指南, 公开制度, 关于. */
export const pageSchema = defineRecord("pageLabels", {
  title: required(oneLine(100), "公开指南"),
  titles: optional(localized(100, { title_en: "en", 英文名称: "en" }), { en: "Guide" }),
  summary: optional(oneLine(300), "怎样查找和申请政府信息。"),
  /** Its position in the menu; pages without it come last, by name. */
  order: optional(
    form(/^\d{1,3}$/, (value, messages) => messages.values.order(value)),
    "1",
  ),
  /** Marks made-up text with a notice, so that nobody takes it for a government's statement. */
  sample: withDefault(flag, false),
  /** Rules that the page is exempt from, each with a reason. */
  waive: optional(waivers, { punctuation: "引用了外文" }),
});

export interface ContentPage extends ValuesOf<typeof pageSchema.fields> {
  readonly file: string;
  readonly slug: string;
  readonly url: string;
  readonly body: string;
  readonly bodyLine: number;
  /** The text of the whole file. */
  readonly fileText: string;
}

/** Returns the labels of settings that the guideline requires of a public site and that are missing. */
export function missingSettings(site: Site, messages: Messages): string[] {
  const wanted = ["siteCode", "icpRecord", "policeRecord", "sponsor", "contact"] as const;
  const keys = { siteCode: "site_code", icpRecord: "icp_record", policeRecord: "police_record" } as const;
  return wanted
    .filter((name) => site[name] === undefined)
    .map((name) => messages.siteLabels[name === "sponsor" || name === "contact" ? name : keys[name]]);
}
