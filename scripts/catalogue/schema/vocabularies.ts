import { text } from "../../i18n/index.js";
import { optional, required, type FieldTable, type ValuesOf } from "./read-record.js";
import { day, form, oneLine, prose, publisherCode } from "./field-types.js";

/** Part of an address: small letters, digits and hyphens. */
const slug = form(/^[a-z0-9]+(-[a-z0-9]+)*$/, (value) => text.values.slug(value));

/** A publishing body, one entry of agencies.yaml. */
export const agencyFields = {
  slug: required(slug),
  name: required(oneLine(50)),
  /** For pages in English; where it is missing, they have the Chinese name. */
  name_en: optional(oneLine(100)),
  full_name: optional(oneLine(100)),
  code: optional(publisherCode),
  address: optional(oneLine(200)),
  phone: optional(oneLine(50)),
  fax: optional(oneLine(50)),
  email: optional(oneLine(100)),
  hours: optional(oneLine(200)),
} satisfies FieldTable;

/** A subject, one entry of topics.yaml (主题分类). */
export const topicFields = {
  slug: required(slug),
  name: required(oneLine(50)),
  /** For pages in English; where it is missing, they have the Chinese name. */
  name_en: optional(oneLine(100)),
  description: optional(prose),
} satisfies FieldTable;

/** A law, regulation or rule that reports cite, one entry of rules-cited.yaml. */
export const citedRuleFields = {
  /** As between 《 and 》, without 中华人民共和国 in front. */
  name: required(oneLine(100)),
  /** The day on which it was first adopted or made public: no text of an earlier year can cite it. */
  since: required(day),
  note: optional(oneLine(200)),
} satisfies FieldTable;

export type CitedRule = ValuesOf<typeof citedRuleFields>;
export type Agency = ValuesOf<typeof agencyFields>;
export type Topic = ValuesOf<typeof topicFields>;
