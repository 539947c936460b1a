export { outliveFiles } from "./abort-on-read-error.js";
