export { each, together } from "./together.js";
