import type { DocumentFault } from "./types.js";

/** Thrown for a document whose content cannot be read. The reason is data; callers convert it to a message. */
export class UnreadableDocument extends Error {
  constructor(
    readonly fault: DocumentFault,
    options?: ErrorOptions,
  ) {
    super(`Unreadable document: ${JSON.stringify(fault)}`, options);
  }
}
