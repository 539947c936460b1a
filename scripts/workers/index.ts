export { each, together } from "./run-all.js";
