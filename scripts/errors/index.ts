export { UserError, hasCode } from "./user-error.js";
export { errorMessage } from "./error-message.js";
export { describeSystemError } from "./system-error-message.js";
export { DocumentError } from "./document-error.js";
