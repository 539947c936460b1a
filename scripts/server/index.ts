export { abortOnReadError } from "./abort-on-read-error.js";
