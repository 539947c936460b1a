import type { Agency, Topic } from "./vocabularies.js";
import { quoted } from "../yaml/repair-line.js";
import { list, oneOrMany, waivers, words } from "./collection-types.js";
import { defineRecord, optional, required, withDefault } from "./define.js";
import {
  choice,
  choiceOrEntry,
  day,
  entryName,
  fileName,
  flag,
  form,
  indexNumber,
  oneLine,
  prose,
  publicationDay,
  year,
} from "./scalar-types.js";
import { record } from "./read-record.js";
import type { ValuesOf } from "./types.js";

/** 公开方式. The regulation (国令711号) has these two ways: articles 13, 19 and 27. */
export const opennessValues = ["主动公开", "依申请公开"] as const;

/** 有效性. All but the first are shown as a banner above the title. */
export const statusValues = ["有效", "已修改", "失效", "废止"] as const;

/**
 * 体裁分类: the fifteen kinds of official documents, in the order of the regulation, and four that catalogues need beside
 * them. genres.yaml adds others.
 *
 * @see 党政机关公文处理工作条例 (中办发〔2012〕14号), article 8
 */
export const genreValues = [
  "决议",
  "决定",
  "命令（令）",
  "公报",
  "公告",
  "通告",
  "意见",
  "通知",
  "通报",
  "报告",
  "请示",
  "批复",
  "议案",
  "函",
  "纪要",
  "规划",
  "预算",
  "决算",
  "其他",
] as const;

/** Other ways to write a genre. */
const genreAliases: Readonly<Record<string, string>> = {
  命令: "命令（令）",
  令: "命令（令）",
  "命令(令)": "命令（令）",
};

/**
 * Pattern of a path from the site's root, without dot segments and without characters that file names cannot have on
 * some system.
 */
const aliasForm = /^(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#\\:*"<>|%]+)+\/?$/;

export const attachmentSchema = defineRecord("attachmentLabels", {
  file: required(fileName, "144431-附表.xlsx"),
  title: optional(oneLine(200), "附表：各项收费标准"),
});

export const knownFaultSchema = defineRecord("knownFaultLabels", {
  /** The number of the paragraph, from 1, as shown on the page. */
  paragraph: optional(
    form(/^[1-9]\d{0,3}$/, (value, messages) => messages.values.paragraph(value)),
    "3",
  ),
  note: required(oneLine(500), "原文此处序号有误。"),
});

/**
 * Every field of a report's front matter, in the order in which readers see them.
 *
 * Based on the core metadata of 《政府信息公开目录系统实施指引(试行)》 (国务院办公厅秘书局, 2009).
 */
export const reportSchema = defineRecord("fieldLabels", {
  title: required(oneLine(200), "源东乡2018年法治政府建设工作情况汇报"),
  index_number: required(indexNumber, "113307037368775858/2022-144431"),
  document_number: optional(oneLine(100), "金东政发〔2018〕12号"),
  agency: required(entryName("agencies.yaml", 100), "源东乡"),
  responsible_unit: optional(oneLine(100), "党政综合办公室"),
  source: optional(oneLine(200), "源东乡人民政府"),
  generated: optional(day, "2019-01-15"),
  published: required(publicationDay, "2022-05-31"),
  modified: optional(day, "2022-06-20"),
  change_note: optional(oneLine(500), "更正第二部分的一个数字。"),
  report_year: optional(year, "2018"),
  topic: optional(entryName("topics.yaml", 100), "法治政府建设"),
  genre: optional(choiceOrEntry(genreValues, "genres.yaml", genreAliases), "通知"),
  openness: required(choice(opennessValues)),
  scope: withDefault(oneLine(100), "面向社会"),
  term: withDefault(oneLine(100), "长期公开"),
  review: optional(oneLine(200), "单位审核公开"),
  disclosure_item: optional(oneLine(200), "法治政府建设年度报告"),
  audience: optional(words, "公民、企业"),
  status: withDefault(choice(statusValues), "有效"),
  status_since: optional(day, "2024-01-01"),
  replaced_by: optional(oneOrMany(indexNumber), "113307037368775858/2024-000012"),
  replaces: optional(oneOrMany(indexNumber), "113307037368775858/2020-000007"),
  summary: optional(prose, "源东乡2018年法治政府建设的主要做法和成效。"),
  keywords: optional(words, "法治政府、依法行政"),
  backfilled: optional(oneLine(500), "2018年的报告，建设网站时补发。"),
  known_faults: optional(list(record(knownFaultSchema), (note) => `{ note: ${quoted(note)} }`)),
  attachments: optional(list(record(attachmentSchema), (file) => `{ file: ${quoted(file)} }`)),
  draft: withDefault(flag, false),
  aliases: optional(
    oneOrMany(form(aliasForm, (value, messages) => messages.values.alias(value))),
    "/old/123.html",
  ),
  waive: optional(waivers, { "own-name": "原文如此" }),
});

/** The fields of a report, by their English keys. */
export const reportFields = reportSchema.fields;

export type ReportKey = keyof typeof reportFields;

/** The values of a report’s front matter. */
export type ReportValues = ValuesOf<typeof reportFields>;

/** A valid report. Rules that compare reports check it further. */
export interface Report extends Omit<ReportValues, "agency" | "topic"> {
  readonly agency: Agency;
  readonly topic: Topic | undefined;
  /** Path below the content folder, `reports/2022/fazhi-2018.md`. */
  readonly file: string;
  /** The name of the folder, which must be the year of publication. */
  readonly folder: string;
  readonly slug: string;
  /** Address from the site's root, not encoded: `/reports/2022/fazhi-2018/`. */
  readonly url: string;
  /** Markdown after the front matter. Both `body` and `fileText` are read from the file each time they are needed. */
  readonly body: string;
  /** Length of `body` in UTF-16 code units. */
  readonly bodyLength: number;
  /** The line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
  /** Targets of links in the text that may lead to another report. */
  readonly mentions: readonly string[];
  /** The text of the whole file, which readers can download. */
  readonly fileText: string;
}
