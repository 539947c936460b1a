import { canonicalLabel, reportFields, reportSchema, type ReportKey } from "../../catalogue/index.js";
import { documentTerms } from "../../i18n/index.js";

/**
 * The labels under which government sites and ledgers write each field, beside the field's own label.
 *
 * Collected from live sites: the guideline of 2009 fixes the fields, but hardly any platform keeps its words.
 */
const aliases: Readonly<Record<ReportKey, readonly string[]>> = documentTerms.labelAliases;

/** Labels that are metadata but have no field here: their values are listed, not lost. */
const otherLabels: ReadonlySet<string> = new Set(documentTerms.otherLabels);

const byLabel = new Map<string, ReportKey>();
for (const key of Object.keys(reportFields) as ReportKey[])
  byLabel.set(canonicalLabel(reportSchema, key), key);
for (const [key, names] of Object.entries(aliases) as [ReportKey, readonly string[]][])
  for (const name of names) byLabel.set(name, key);

/**
 * Returns the meaning of a label: a field, `other` for metadata without a field, undefined for words that are not a
 * label.
 *
 * A remark in brackets after the label, as in `索引号（信息编号）`, is ignored.
 */
export function labelMeaning(label: string): ReportKey | "other" | undefined {
  const bare = bareLabel(label);
  return knownMeaning(bare) ?? knownMeaning(bare.replace(/[（(][^（）()]{1,8}[）)]$/u, ""));
}

function knownMeaning(bare: string): ReportKey | "other" | undefined {
  return byLabel.get(bare) ?? (otherLabels.has(bare) ? "other" : undefined);
}

/** Returns a label without the spaces that align it and the signs around it: `索 引 号：` and `[索引号]` are 索引号. */
export function bareLabel(label: string): string {
  return label.replace(/[\s\u3000\u00A0\u2000-\u200B:：[\]【】]/gu, "");
}

/** Most characters of a label, including spaces inside of it; longer texts are not labels. */
export const longestLabel = 24;

/**
 * Splits a line of several pairs, as `来源：市财政局 发布时间：2022-05-01 浏览次数：12`, into one pair for each known label.
 *
 * Text in front of the first label, and values of labels that are not known, are in no pair.
 */
export function splitLabels(line: string): { readonly label: string; readonly value: string }[] {
  const matches = [
    ...line.matchAll(/(?:^|[\s|｜，,；;)）\]】])([^\s|｜，,；;:：()（）[\]【】]{2,10})\s*[:：]/gu),
  ];
  return matches.flatMap((match, index) => {
    const label = match[1] ?? "";
    if (labelMeaning(label) === undefined) return [];
    const value = line.slice(match.index + match[0].length, matches[index + 1]?.index);
    return [{ label: bareLabel(label), value: value.trim() }];
  });
}

/**
 * Splits `标签：内容` and `[标签] 内容` into label and value.
 *
 * @returns undefined when the line does not start with a known label
 */
export function splitLabel(line: string): { readonly label: string; readonly value: string } | undefined {
  const text = line.trimStart();
  const match =
    /^[[【]([^\]】:：]{1,24})[\]】](?:\s*[:：])?/u.exec(text) ?? /^([^:：。；;，,]{1,24})[:：]/u.exec(text);
  if (!match) return undefined;
  const [whole, label = ""] = match;
  const value = text.slice(whole.length);
  return labelMeaning(label) === undefined ? undefined : { label: bareLabel(label), value: value.trim() };
}
