export { DocumentError } from "./document-error.js";
export { errorMessage } from "./error-message.js";
export { LocalizedError, type Describe } from "./localized-error.js";
export { hasCode } from "./system-code.js";
export { describeSystemError } from "./system-error-message.js";
export { UserError } from "./user-error.js";
