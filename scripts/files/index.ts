export { pause } from "./pause.js";
export { removeBusy } from "./remove.js";
export { outliveFiles } from "./served.js";
