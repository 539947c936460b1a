import { LocalizedError, type Describe } from "./localized-error.js";

/** A failure that the person at the keyboard can fix. Commands print its description without a stack trace. */
export class UserError extends LocalizedError {
  /** @param code the exit code of the command: 1 for a failure, 2 for wrong usage */
  constructor(
    describe: Describe,
    readonly code: number = 1,
  ) {
    super(describe);
  }
}
