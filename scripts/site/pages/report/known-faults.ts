import type { Report } from "../../../catalogue/index.js";
import type { SiteMessages } from "../../../i18n/index.js";
import type { FaultsView } from "../../views/index.js";

type KnownFaults = NonNullable<Report["knownFaults"]>;

/** Returns the notes shown below each paragraph, by paragraph number. */
export function faultNotes(faults: KnownFaults): Map<number, string[]> {
  const notes = new Map<number, string[]>();
  for (const { paragraph, note } of faults) {
    if (paragraph === undefined) continue;
    const number = Number(paragraph);
    notes.set(number, [...(notes.get(number) ?? []), note]);
  }
  return notes;
}

/**
 * Returns what the top of the page shows of known faults.
 *
 * @param paragraphs number of paragraphs of the text: notes on paragraphs that do not exist are shown at the top, so
 * that none is lost
 */
export function faultsView(
  faults: KnownFaults,
  paragraphs: number,
  messages: SiteMessages,
): FaultsView | undefined {
  if (faults.length === 0) return undefined;
  const notes = faultNotes(faults);
  const shown = [...notes.keys()].filter((number) => number <= paragraphs).sort((a, b) => a - b);
  return {
    paragraphs: shown.map((number) => ({
      title: messages.page.knownFaultLocation(number),
      url: `#p${number}`,
    })),
    others: faults.flatMap(({ paragraph, note }) => {
      if (paragraph === undefined) return note;
      return shown.includes(Number(paragraph)) ? [] : messages.page.knownFaultParagraph(paragraph) + note;
    }),
  };
}
