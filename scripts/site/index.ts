export { createContext, type SiteContext } from "./context.js";
export { renderSite } from "./render.js";
export {
  listUnits,
  renderLists,
  renderReports,
  reportUnits,
  type ListUnit,
  type ReportUnit,
} from "./unit.js";
export { outputFile, urls } from "./urls.js";
