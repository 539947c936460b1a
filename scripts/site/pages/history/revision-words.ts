import type { Revision } from "../../../history/index.js";
import { text } from "../../../i18n/index.js";
import { termOf } from "../../i18n/names.js";

/** What a revision did, in words: one line each. */
export function revisionWords(revision: Revision): string[] {
  const { kind, metadata, from, status, attachments } = revision;
  const words = text.history;
  return [
    words.kinds[kind === "text" && metadata ? "both" : kind],
    ...(status ? [words.status(termOf(status[0]), termOf(status[1]))] : []),
    ...(from === undefined ? [] : [words.movedFrom(from)]),
    ...attachments.map(({ file, change }) => words.attachments[change](file.split("/").at(-1) ?? file)),
  ];
}
