export { ShownFolder } from "./folder.js";
export { startPreview, type Fault, type Preview } from "./preview.js";
export { watchFolders } from "./watch.js";
export { Work, type WorkOptions } from "./work.js";
