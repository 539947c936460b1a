export { LiveFolder } from "./live-folder.js";
export { startPreview, type BuildFailure, type PreviewServer } from "./live-reload.js";
export { watchFolders } from "./watch.js";
export { RebuildLoop, type RebuildOptions } from "./rebuild-loop.js";
export { BackgroundBuild } from "./background-build.js";
