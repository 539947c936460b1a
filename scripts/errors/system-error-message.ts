import type { Messages } from "../i18n/index.js";
import { errorMessage } from "./error-message.js";

/** What the system says when a file cannot be written, in its own short form or, from other programs, in words. */
const signs: readonly (readonly [RegExp, keyof Messages["publishing"]["systemErrors"]])[] = [
  [/\bENOSPC\b|no space left on device/i, "full"],
  [/\bEDQUOT\b|quota exceeded/i, "quota"],
  [/\bEROFS\b|read-only file system/i, "readOnly"],
  [/\b(?:EACCES|EPERM)\b|permission denied|operation not permitted/i, "forbidden"],
  [/\b(?:EBUSY|EXDEV)\b/, "mountPoint"],
  [/\b(?:EMFILE|ENFILE)\b/, "tooManyFiles"],
  [/\bEIO\b/, "device"],
  [/\bENOTDIR\b|\bEEXIST\b.*\bmkdir\b|not a directory/i, "notFolder"],
  // Asked for a folder in a folder that cannot be written, Node may say that this is not there.
  [/\bENOENT\b.*\bmkdir\b/, "noPlace"],
];

/** Why something failed, for people: what the system reports is said in words with what to do, and kept in brackets. */
export function describeSystemError(error: unknown, messages: Messages): string {
  const reason = errorMessage(error, messages);
  const known = signs.find(([sign]) => sign.test(reason))?.[1];
  return known === undefined
    ? reason
    : messages.publishing.explained(messages.publishing.systemErrors[known], reason);
}
