export { UserError, hasCode } from "./user-error.js";
export { reasonOf } from "./error-message.js";
export { failureOf } from "./system-error-message.js";
export { DocumentError } from "./document-error.js";
