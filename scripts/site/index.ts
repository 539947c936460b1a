export { createContext, type SiteContext } from "./context.js";
export { renderNext } from "./eleventy.js";
export { outputFile } from "./urls.js";
