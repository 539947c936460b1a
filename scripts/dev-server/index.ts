export { ShownFolder } from "./live-folder.js";
export { startPreview, type Fault, type Preview } from "./live-reload.js";
export { watchFolders } from "./watch.js";
export { Work, type WorkOptions } from "./rebuild-loop.js";
export { Builds, firstPort, listen, siteFiles } from "./site-builds.js";
