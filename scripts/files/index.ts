export { outliveFiles } from "./served.js";
