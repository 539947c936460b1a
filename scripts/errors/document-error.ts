/** Thrown when a document cannot be read; `message` says why, `hint` what to do. */
export class DocumentError extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}
