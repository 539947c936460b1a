declare const civilDay: unique symbol;

/** A day as text, `2022-05-31`. Never a Date: a Date is an instant, and in another time zone its day may differ. */
export type CivilDay = string & { readonly [civilDay]: true };

/** Pattern of a day. It does not check whether the day exists in the calendar. */
export const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads a day of the Gregorian calendar.
 *
 * @param text `YYYY-MM-DD`
 * @returns the same text as a day, or undefined when it has another form or there is no such day
 */
export function parseDay(text: string): CivilDay | undefined {
  const match = dayForm.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? (text as CivilDay)
    : undefined;
}

/**
 * The last day on which a report can be published: the search index holds days since 1900-01-01 in 16 bits, as a test
 * verifies.
 */
export const lastPublicationDay = "2079-06-06";

/**
 * Returns the four digits of the year.
 *
 * @param day a CivilDay, or a text that may become one
 */
export function yearOf(day: string): string {
  return day.slice(0, 4);
}

/** Returns the two digits of the month, `01` to `12`. */
export function monthOf(day: CivilDay): string {
  return day.slice(5, 7);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
