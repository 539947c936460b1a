import { type DocumentFault, UnreadableDocument } from "../documents/index.js";
import { DocumentError } from "../errors/index.js";
import { text } from "../i18n/index.js";

/** Makes an error of the words for a fault. */
export function documentError({
  message,
  hint,
}: {
  readonly message: string;
  readonly hint: string;
}): DocumentError {
  return new DocumentError(message, hint);
}

/** Runs a reader; a document that it cannot read becomes a `DocumentError` with the words for its fault. */
export async function withDocumentErrors<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UnreadableDocument ? documentError(wordsOf(error.fault)) : error;
  }
}

function wordsOf(fault: DocumentFault): { readonly message: string; readonly hint: string } {
  const { faults } = text.importing;
  switch (fault.kind) {
    case "damaged":
      return faults.damaged(fault.format);
    case "locked":
      return faults.encrypted;
    case "oversized":
      return faults.bomb;
    case "tooManyPages":
      return faults.tooManyPages(fault.pages, fault.limit);
  }
}
