export { removeBusy } from "./remove.js";
