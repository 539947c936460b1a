export { exitCodes, requireFolder, runCommand } from "./command.js";
export {
  type MakingValues,
  checkAndTell,
  explain,
  makeAndTell,
  makingOptions,
  onProgress,
  openInputs,
  openStore,
  progress,
} from "./build-site.js";
export { Progress } from "./progress.js";
export { refuseWrongPlaces } from "./folders.js";
