import type { Revision } from "../../../history/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import { termOf } from "../../i18n/names.js";

/** Returns what a revision changed, as messages, one for each line. */
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
