import { words } from "./collection-types.js";
import { defineRecord, optional, required } from "./define.js";
import { day, form, longestChoice, oneLine, prose, publisherCode } from "./scalar-types.js";
import { localized } from "./localized.js";
import type { ValuesOf } from "./types.js";

/** Part of an address: small letters, digits and hyphens. */
const slug = form(/^[a-z0-9]+(-[a-z0-9]+)*$/, (value, messages) => messages.values.slug(value));

/** A publishing body, one entry of agencies.yaml. */
export const agencySchema = defineRecord("agencyLabels", {
  slug: required(slug, "yuandong"),
  name: required(oneLine(50), "源东乡"),
  names: optional(localized(100, { name_en: "en", 英文名称: "en" }), { en: "Yuandong Township" }),
  full_name: optional(oneLine(100), "金华市金东区源东乡人民政府"),
  /** Agencies of the same group stand together in lists of agencies: 部门, 乡镇街道. */
  group: optional(oneLine(20), "乡镇街道"),
  code: optional(publisherCode, "113307037368775858"),
  address: optional(oneLine(200), "金东区源东乡样例路1号"),
  phone: optional(oneLine(50), "0579-00000000"),
  fax: optional(oneLine(50), "0579-00000000"),
  email: optional(oneLine(100), "yuandong@example.gov.cn"),
  hours: optional(oneLine(200), "工作日 8:30—17:30"),
});

/** A subject, one entry of topics.yaml (主题分类). */
export const topicSchema = defineRecord("topicLabels", {
  slug: required(slug, "fazhi"),
  name: required(oneLine(50), "法治政府建设"),
  names: optional(localized(100, { name_en: "en", 英文名称: "en" }), { en: "Rule of law" }),
  description: optional(prose, "法治政府建设的规划、方案和年度报告。"),
});

/** A kind of document beside the usual ones, one entry of genres.yaml (体裁分类). */
export const genreSchema = defineRecord("genreLabels", {
  name: required(oneLine(longestChoice), "办法"),
  names: optional(localized(100, {}), { en: "Measures" }),
});

/** A law, regulation or rule that reports cite, one entry of rules-cited.yaml. */
export const citedRuleSchema = defineRecord("citedRuleLabels", {
  /** The title as written between 《 and 》, without 中华人民共和国 in front. */
  name: required(oneLine(100), "法治政府建设与责任落实督察工作规定"),
  /** The day on which it was first adopted or made public: no text from before can cite it. */
  since: required(day, "2019-04-15"),
  note: optional(oneLine(200), "中共中央办公厅、国务院办公厅印发"),
});

/** What people say, and what documents say for it: one entry of synonyms.yaml, which search reads. */
export const synonymSchema = defineRecord("synonymLabels", {
  name: required(oneLine(20), "家暴"),
  also: required(words, ["家庭暴力"]),
});

export type Synonym = ValuesOf<typeof synonymSchema.fields>;
export type CitedRule = ValuesOf<typeof citedRuleSchema.fields>;
export type Agency = ValuesOf<typeof agencySchema.fields>;
export type Genre = ValuesOf<typeof genreSchema.fields>;
export type Topic = ValuesOf<typeof topicSchema.fields>;
