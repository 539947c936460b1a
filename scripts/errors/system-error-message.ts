import type { Messages } from "../i18n/index.js";
import { errorMessage } from "./error-message.js";

/**
 * Patterns of the operating system's messages for a file that cannot be written: error codes, or words used by other
 * programs.
 */
const signs: readonly (readonly [RegExp, keyof Messages["publishing"]["systemErrors"]])[] = [
  [/\bENOSPC\b|no space left on device/i, "full"],
  [/\bEDQUOT\b|quota exceeded/i, "quota"],
  [/\bEROFS\b|read-only file system/i, "readOnly"],
  [/\b(?:EACCES|EPERM)\b|permission denied|operation not permitted/i, "forbidden"],
  [/\b(?:EBUSY|EXDEV)\b/, "mountPoint"],
  [/\b(?:EMFILE|ENFILE)\b/, "tooManyFiles"],
  [/\bEIO\b/, "device"],
  [/\bENOTDIR\b|\bEEXIST\b.*\bmkdir\b|not a directory/i, "notFolder"],
  // When a folder cannot be created in a read-only folder, Node may report ENOENT.
  [/\bENOENT\b.*\bmkdir\b/, "cannotCreate"],
];

/** Explains an error of the operating system and what to do about it; the original message follows in brackets. */
export function describeSystemError(error: unknown, messages: Messages): string {
  const reason = errorMessage(error, messages);
  const known = signs.find(([sign]) => sign.test(reason))?.[1];
  return known === undefined
    ? reason
    : messages.publishing.explained(messages.publishing.systemErrors[known], reason);
}
