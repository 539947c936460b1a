export { createContext, type SiteContext } from "./context.js";
export { renderSite } from "./render.js";
export { outputFile, urls } from "./urls.js";
