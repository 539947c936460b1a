export { annualFigures, type AnnualFigures } from "./pages/statistics/annual-figures.js";
export { articleFigures, publishedFigures } from "./pages/statistics/page.js";
export { absoluteFileUrl, absoluteUrl } from "./urls/absolute.js";
export { apiUrls } from "./pages/api.js";
export type { AssetNames, SiteContext } from "./context.js";
export { createContext } from "./create-context.js";
export { adminPolicy, contentPolicy } from "./head/content-security-policy.js";
export {
  type AssetSetting,
  assetFolder,
  assetSettings,
  fixedAssets,
  hashedAssetFiles,
  hashedAssetName,
  hashedAssetStarts,
  hashedAssets,
  serviceWorker,
} from "./urls/assets.js";
export { dataUrls, listFiles, fullSiteLimit } from "./urls/data-files.js";
export { aliasIn, alternatesOf, localesOf, inLocale } from "./i18n/locales.js";
export { forgetTemplates } from "./render/eleventy-config.js";
export { renderSite } from "./render/eleventy-run.js";
export {
  changesBatches,
  listBatches,
  renderChanges,
  renderLists,
  renderReports,
  reportBatches,
  type ChangesBatch,
  type ListBatch,
  type ReportBatch,
} from "./render/batches.js";
export { changeWords } from "./pages/changes.js";
export { outputFile, urls, withPrefix } from "./urls/urls.js";
