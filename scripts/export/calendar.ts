import ical, { ICalEventRepeatingFreq } from "ical-generator";
import { parseDay, type Agency } from "../catalogue/index.js";
import { duties, isCountyOrAbove } from "../duties/index.js";
import { absoluteUrl, urls } from "../site/index.js";
import { lastChange, type ExportInput } from "./context.js";

/** Time stamp for a catalogue whose reports give none. A calendar must have one, and the clock is not used. */
const never = "2020-01-01";

/**
 * Returns the days by which reports are due each year, as an iCalendar file to subscribe to. Each event lasts a whole
 * day, repeats every year, and names the article that requires the report.
 *
 * @see RFC 5545
 */
export function calendar({ catalogue, grouped, messages }: ExportInput): string[] {
  const { site, agencies } = catalogue;
  const url = absoluteUrl(site, urls.duties);
  const made = ical({
    name: messages.duties.calendarName(site.name),
    prodId: { company: "gongkai", product: "duties", language: site.language.toUpperCase() },
    url: absoluteUrl(site, urls.duties),
  });
  const stamp = new Date(`${lastChange(grouped.all) ?? never}T00:00:00Z`);
  for (const { id, eras } of duties) {
    const era = eras.at(-1);
    if (!era) continue;
    const words = messages.duties.rules[id];
    for (const due of new Set(agencies.map((agency) => dueOf(era, agency)))) {
      const start = parseDay(`${era.since + 1}-${due}`);
      if (start === undefined) throw new RangeError(`${due} is not a valid day`);
      made.createEvent({
        id: `${id}-${due}@${new URL(site.url).hostname}`,
        start: new Date(`${start}T00:00:00Z`),
        allDay: true,
        stamp,
        summary: messages.duties.event(words.title),
        description: words.eras.at(-1) ?? words.title,
        url,
        repeating: { freq: ICalEventRepeatingFreq.YEARLY },
      });
    }
  }
  return [made.toString(), "\r\n"];
}

function dueOf(
  { due, dueForGovernments = due }: { due: string; dueForGovernments?: string },
  agency: Agency,
): string {
  return isCountyOrAbove(agency) ? dueForGovernments : due;
}
