import type { Agency, Topic } from "./vocabularies.js";
import { quoted } from "../yaml/repair-line.js";
import { list, oneOrMany, waivers, words } from "./collection-types.js";
import { defineRecord, optional, required, withDefault } from "./define.js";
import {
  choice,
  day,
  entryName,
  fileName,
  flag,
  form,
  indexNumber,
  oneLine,
  prose,
  year,
} from "./scalar-types.js";
import { record } from "./read-record.js";
import type { ValuesOf } from "./types.js";

/** 公开方式. 条例 (国令711号) knows the two ways: articles 13, 19 and 27. */
export const opennessValues = ["主动公开", "依申请公开"] as const;

/** 有效性. All but the first are shown above the title. */
export const statusValues = ["有效", "已修改", "失效", "废止"] as const;

/** 体裁分类. */
export const genreValues = [
  "报告",
  "通知",
  "公告",
  "决定",
  "意见",
  "批复",
  "函",
  "规划",
  "预算",
  "决算",
  "其他",
] as const;

/** From the site's root; no dot segments and nothing that a file's name cannot hold on some system. */
const aliasForm = /^(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#\\:*"<>|%]+)+\/?$/;

export const attachmentSchema = defineRecord("attachmentLabels", {
  file: required(fileName),
  title: optional(oneLine(200)),
});

export const knownFaultSchema = defineRecord("knownFaultLabels", {
  /** The number of the paragraph, from 1, counted as the page shows them. */
  paragraph: optional(form(/^[1-9]\d{0,3}$/, (value, messages) => messages.values.paragraph(value))),
  note: required(oneLine(500)),
});

/**
 * Every field of a report's front matter, in the order in which readers see them.
 *
 * After the core metadata of 《政府信息公开目录系统实施指引(试行)》 (国务院办公厅秘书局, 2009).
 */
export const reportSchema = defineRecord("fieldLabels", {
  title: required(oneLine(200)),
  index_number: required(indexNumber),
  document_number: optional(oneLine(100)),
  agency: required(entryName("agencies.yaml", 100)),
  responsible_unit: optional(oneLine(100)),
  source: optional(oneLine(200)),
  generated: optional(day),
  published: required(day),
  modified: optional(day),
  change_note: optional(oneLine(500)),
  report_year: optional(year),
  topic: optional(entryName("topics.yaml", 100)),
  genre: optional(choice(genreValues)),
  openness: required(choice(opennessValues)),
  scope: withDefault(oneLine(100), "面向社会"),
  term: withDefault(oneLine(100), "长期公开"),
  review: optional(oneLine(200)),
  disclosure_item: optional(oneLine(200)),
  audience: optional(words),
  status: withDefault(choice(statusValues), "有效"),
  status_since: optional(day),
  replaced_by: optional(oneOrMany(indexNumber)),
  replaces: optional(oneOrMany(indexNumber)),
  summary: optional(prose),
  keywords: optional(words),
  backfilled: optional(oneLine(500)),
  known_faults: optional(list(record(knownFaultSchema), (note) => `{ note: ${quoted(note)} }`)),
  attachments: optional(list(record(attachmentSchema), (file) => `{ file: ${quoted(file)} }`)),
  draft: withDefault(flag, false),
  aliases: optional(oneOrMany(form(aliasForm, (value, messages) => messages.values.alias(value)))),
  waive: optional(waivers),
});

/** The fields of a report, by their English keys. */
export const reportFields = reportSchema.fields;

export type ReportKey = keyof typeof reportFields;

type ReportValues = ValuesOf<typeof reportFields>;

/** One report, whole and checked by itself; the rules look at it beside the others. */
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
  /** Markdown after the front matter. This and `fileText` are read from the file whenever they are asked for. */
  readonly body: string;
  /** Length of `body` in UTF-16 code units. */
  readonly bodyLength: number;
  /** The line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
  /** Targets of links in the text that may lead to another report. */
  readonly mentions: readonly string[];
  /** The file as it stands, for the copy that readers may take. */
  readonly fileText: string;
}
