import { defaultMessages, type Messages } from "../i18n/index.js";

/** Words an error in the language of some messages. */
export type Describe = (messages: Messages) => string;

/**
 * A failure that the person at the keyboard can fix. Commands print its description without a stack trace. `message` is
 * the description in the default language, for logs and tests.
 */
export class UserError extends Error {
  readonly describe: Describe;

  /** @param code the exit code of the command: 1 for a failure, 2 for wrong usage */
  constructor(
    describe: Describe | string,
    readonly code: number = 1,
  ) {
    const say = typeof describe === "string" ? () => describe : describe;
    super(say(defaultMessages));
    this.describe = say;
  }
}

/** Whether an error is the system's, with one of these codes (`ENOENT`). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.some((code) => error.code === code);
}
