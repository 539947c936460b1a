/** A failure that the person at the keyboard can mend; its message is shown as it is, without a stack trace. */
export class UserError extends Error {
  /** @param code the exit code of the command: 1 for a failure, 2 for wrong usage */
  constructor(
    message: string,
    readonly code: number = 1,
  ) {
    super(message);
  }
}

/** Whether an error is the system's, with one of these codes (`ENOENT`). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.some((code) => error.code === code);
}
