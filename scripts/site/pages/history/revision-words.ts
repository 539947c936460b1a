import type { Revision } from "../../../history/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import { termOf } from "../../i18n/names.js";

/** What a revision did, in words: one line each. */
export function revisionWords(revision: Revision, messages: SiteMessages): string[] {
  const { kind, metadata, from, status, attachments } = revision;
  const words = messages.history;
  return [
    words.kinds[kind === "text" && metadata ? "both" : kind],
    ...(status ? [words.status(termOf(status[0], messages), termOf(status[1], messages))] : []),
    ...(from === undefined ? [] : [words.movedFrom(from)]),
    ...attachments.map(({ file, change }) => words.attachments[change](file.split("/").at(-1) ?? file)),
  ];
}
