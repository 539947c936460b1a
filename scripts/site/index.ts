export { annualFigures, type AnnualFigures } from "./pages/statistics/annual-figures.js";
export { articleFigures, publishedFigures } from "./pages/statistics/page.js";
export { absoluteFileUrl, absoluteUrl } from "./urls/absolute.js";
export type { AssetNames, SiteContext } from "./context.js";
export { createContext } from "./create-context.js";
export { adminPolicy, contentPolicy } from "./head/content-security-policy.js";
export {
  type AssetSetting,
  assetFolder,
  browserSupport,
  assetSettings,
  fixedAssets,
  hashedAssetFiles,
  hashedAssetName,
  hashedAssetStarts,
  hashedAssets,
  serviceWorker,
} from "./urls/assets.js";
export { dataUrls, listFiles, fullSiteLimit } from "./urls/data-files.js";
export { aliasIn, localesOf } from "./i18n/locales.js";
export { alternatesOf, hasPage, inLocale } from "./urls/locale-urls.js";
export { groupsWithDataFiles, type GroupingId } from "./pages/lists/grouping-kinds.js";
export { listsWithTables } from "./pages/lists/list-tables.js";
export { isMadeAddress } from "./pages/made-addresses.js";
export { isReservedAddress } from "./pages/reserved-addresses.js";
export { reportAddress } from "./urls/report-address.js";
export { matchingKinds, reservedNames } from "./pages/match-url.js";
export {
  addressesOf,
  isTurnedOn,
  mainUrl,
  type PageAddress,
  type PageKind,
  type PolicyName,
} from "./pages/page-kind.js";
export { allPageKinds, pageKinds, type PageKindId } from "./pages/page-kinds.js";
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
export { latestLines } from "./pages/home.js";
export { outputFile, urls, withPrefix } from "./urls/urls.js";
