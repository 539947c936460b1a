export { submit, type SubmitOptions, type SubmitResult } from "./submit.js";
export { describeSubmit } from "./describe.js";
