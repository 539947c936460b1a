import { type DocumentFault, UnreadableDocument } from "../documents/index.js";
import { DocumentError } from "../errors/index.js";
import type { Messages } from "../i18n/index.js";

/** Returns an error with the message for a fault. */
export function documentError({
  message,
  hint,
}: {
  readonly message: string;
  readonly hint: string;
}): DocumentError {
  return new DocumentError(message, hint);
}

/** Runs a reader; when the document cannot be read, throws a `DocumentError` with the message for its fault. */
export async function withDocumentErrors<T>(read: () => T | Promise<T>, messages: Messages): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UnreadableDocument ? documentError(wordsOf(error.fault, messages)) : error;
  }
}

function wordsOf(
  fault: DocumentFault,
  messages: Messages,
): { readonly message: string; readonly hint: string } {
  const { faults } = messages.importing;
  switch (fault.kind) {
    case "damaged":
      return faults.damaged(fault.format);
    case "locked":
      return faults.encrypted;
    case "word95":
      return faults.word95;
    case "oversized":
      return faults.bomb;
    case "tooManyPages":
      return faults.tooManyPages(fault.pages, fault.limit);
  }
}
