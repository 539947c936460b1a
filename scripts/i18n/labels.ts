import { zhCN, type Language } from "./messages/zh-CN.js";

/** Sets of labels of the fields of a record. */
export type LabelSet = {
  [Key in keyof Language]: Key extends `${string}Labels` ? Key : never;
}[keyof Language];

/** Labels as editors write them in the place of the English key, whatever language the program speaks. */
export const canonicalLabels: Pick<Language, LabelSet> = zhCN;
