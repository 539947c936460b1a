export { removeBusy } from "./remove.js";
export { outliveFiles } from "./served.js";
