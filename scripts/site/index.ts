export { annualFigures, type AnnualFigures } from "./annual.js";
export { articleFigures, publishedFigures } from "./statistics.js";
export { absoluteFileUrl, absoluteUrl } from "./absolute.js";
export { apiUrls } from "./api-page.js";
export { createContext, type SiteContext } from "./context.js";
export type { AssetNames } from "./head.js";
export { adminPolicy, contentPolicy } from "./policy.js";
export { dataUrls, listFiles, mediaTypes, mostSources } from "./data-files.js";
export { aliasIn, alternatesOf, editionsOf, inEdition } from "./editions.js";
export { forgetTemplates } from "./eleventy.js";
export { renderSite } from "./render.js";
export {
  changesUnits,
  listUnits,
  renderChanges,
  renderLists,
  renderReports,
  reportUnits,
  type ChangesUnit,
  type ListUnit,
  type ReportUnit,
} from "./unit.js";
export { changeWords } from "./changes.js";
export { outputFile, urls, withPrefix } from "./urls.js";
