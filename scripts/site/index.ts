export { absoluteFileUrl, absoluteUrl } from "./absolute.js";
export { createContext, type SiteContext } from "./context.js";
export { dataUrls, listFiles, mediaTypes } from "./data-files.js";
export { renderNext } from "./eleventy.js";
export { outputFile, urls } from "./urls.js";
