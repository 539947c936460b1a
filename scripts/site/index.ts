export { createContext, type SiteContext } from "./context.js";
export { renderSite } from "./render.js";
export { renderReports, reportUnits, type ReportUnit } from "./unit.js";
export { outputFile, urls } from "./urls.js";
