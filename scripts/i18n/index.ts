export { apiLanguages, apiWords, type ApiLanguage, type ApiWords } from "./api-docs.js";
export { documentTerms } from "./document-terms.js";
export { fileSize } from "./file-size.js";
export { canonicalLabels, type LabelSet } from "./labels.js";
export {
  cliLocaleTag,
  cliLocaleTags,
  defaultMessages,
  loadMessages,
  localeOf,
  type CliLocaleTag,
  type Messages,
} from "./messages.js";
export { completeMessages, type CompleteMessages, type PartialSiteMessages } from "./site/complete.js";
export {
  loadSiteMessages,
  missingMessages,
  siteLocaleTags,
  siteMessages,
  type SiteLocaleTag,
} from "./site/locales.js";
export type { SiteMessages } from "./site/zh-CN.js";
