import type { Report } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import type { HistoryView, LinkView } from "../../views/index.js";

/** Ids of the parts of a report's page that announcements lead to, as the templates write them. */
const ids = {
  about: "#about",
  attachments: "#attachments",
  revisions: "#revisions",
  faults: "#known-faults",
};

/**
 * Returns what a report's page holds beside the text, for the line below its title: a reader of the first screen sees
 * that there are attachments, changes and notes further down.
 */
export function announcements(
  { attachments = [], knownFaults = [], modified, changeNote, backfilled }: Report,
  history: HistoryView | undefined,
  { page }: SiteMessages,
): LinkView[] {
  const revisions = history?.revisions.length ?? 0;
  const links: (LinkView | false)[] = [
    attachments.length > 0 && { title: page.attachmentCount(attachments.length), url: ids.attachments },
    revisions > 1 && { title: page.revisionCount(revisions), url: ids.revisions },
    modified !== undefined && changeNote !== undefined && { title: page.changedOn(modified), url: ids.about },
    backfilled !== undefined && { title: page.backfilledLater, url: ids.about },
    knownFaults.length > 0 && { title: page.faultCount(knownFaults.length), url: ids.faults },
  ];
  return links.filter((link) => link !== false);
}
