export { type ApiLanguage, type ApiWords, apiWords } from "./api-docs.js";
export type { Language } from "./messages/zh-CN.js";
export { documentTerms } from "./document-terms.js";
export { type LabelSet, canonicalLabels } from "./labels.js";
export {
  type LanguageTag,
  languageName,
  languageTags,
  loadLanguages,
  saying,
  speak,
  speaking,
  spoken,
  text,
} from "./current-language.js";
