import type { DocumentFault } from "./types.js";

/** A document whose content cannot be read, with the reason as data: whoever shows it has the words. */
export class UnreadableDocument extends Error {
  constructor(
    readonly fault: DocumentFault,
    options?: ErrorOptions,
  ) {
    super(`Unreadable document: ${JSON.stringify(fault)}`, options);
  }
}
