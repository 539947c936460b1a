import { defineRecord, optional, required } from "./define.js";
import { day, form, oneLine, prose, publisherCode } from "./scalar-types.js";
import { localized } from "./localized.js";
import type { ValuesOf } from "./types.js";

/** Part of an address: small letters, digits and hyphens. */
const slug = form(/^[a-z0-9]+(-[a-z0-9]+)*$/, (value, messages) => messages.values.slug(value));

/** A publishing body, one entry of agencies.yaml. */
export const agencySchema = defineRecord("agencyLabels", {
  slug: required(slug),
  name: required(oneLine(50)),
  names: optional(localized(100, { name_en: "en", 英文名称: "en" })),
  full_name: optional(oneLine(100)),
  code: optional(publisherCode),
  address: optional(oneLine(200)),
  phone: optional(oneLine(50)),
  fax: optional(oneLine(50)),
  email: optional(oneLine(100)),
  hours: optional(oneLine(200)),
});

/** A subject, one entry of topics.yaml (主题分类). */
export const topicSchema = defineRecord("topicLabels", {
  slug: required(slug),
  name: required(oneLine(50)),
  names: optional(localized(100, { name_en: "en", 英文名称: "en" })),
  description: optional(prose),
});

/** A law, regulation or rule that reports cite, one entry of rules-cited.yaml. */
export const citedRuleSchema = defineRecord("citedRuleLabels", {
  /** As between 《 and 》, without 中华人民共和国 in front. */
  name: required(oneLine(100)),
  /** The day on which it was first adopted or made public: no text of an earlier year can cite it. */
  since: required(day),
  note: optional(oneLine(200)),
});

export type CitedRule = ValuesOf<typeof citedRuleSchema.fields>;
export type Agency = ValuesOf<typeof agencySchema.fields>;
export type Topic = ValuesOf<typeof topicSchema.fields>;
