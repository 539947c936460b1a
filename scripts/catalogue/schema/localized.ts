import { siteLocaleTags, type Messages, type SiteLocaleTag } from "../../i18n/index.js";
import { didYouMean } from "../did-you-mean.js";
import type { YamlEntry, YamlIssue } from "../yaml/nodes.js";
import { invalid, valid } from "./parsed-field.js";
import { oneLine } from "./scalar-types.js";
import type { FieldType } from "./types.js";

/** The language of reports, and of names and titles in settings. */
export const contentLanguage = "zh-CN";

/** A name or a title in languages other than that of the content, by their tags. */
export type LocalizedText = Readonly<Partial<Record<SiteLocaleTag, string>>>;

const otherLanguages = siteLocaleTags.filter((tag) => tag !== contentLanguage);

/**
 * Returns the type of a name or a title in other languages: `{ en: Guide }`.
 *
 * @param max characters of the text in one language
 * @param formerNames names under which one language had a field of its own, such as `name_en`; they are still read
 */
export function localized(
  max: number,
  formerNames: Readonly<Record<string, SiteLocaleTag>>,
): FieldType<LocalizedText> {
  const line = oneLine(max);
  return {
    shape: { type: "localized", text: line.shape, languages: otherLanguages, formerNames },
    parse(node, messages) {
      if (node.kind !== "map") return invalid(node.position, messages.values.localized(otherLanguages));
      const issues: YamlIssue[] = [];
      const texts: Partial<Record<SiteLocaleTag, string>> = {};
      for (const { key, value } of node.entries) {
        const tag = otherLanguages.find((language) => language === key.value);
        const parsed = tag === undefined ? unknownLanguage(key, messages) : line.parse(value, messages);
        for (const issue of parsed.issues ?? []) issues.push(issue);
        if (tag !== undefined && parsed.ok && parsed.value !== "") texts[tag] = parsed.value;
      }
      return issues.length > 0 ? { ok: false, issues } : valid(texts);
    },
  };
}

function unknownLanguage({ value, position }: YamlEntry["key"], messages: Messages) {
  const [primary] = value.toLowerCase().split(/[-_]/);
  const instead = didYouMean(value, otherLanguages) ?? otherLanguages.find((tag) => tag === primary);
  return invalid(position, messages.values.unknownLanguage(value, otherLanguages), { instead });
}
