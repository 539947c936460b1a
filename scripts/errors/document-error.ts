/** A document that cannot be read; its message says why, its hint what to do. */
export class DocumentError extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}
