const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Returns a month's name. @param month 01 to 12; any other text is returned unchanged */
export function monthInEnglish(month: string): string {
  return months[Number(month) - 1] ?? month;
}

/** Formats `2022-05-31` as 31 May 2022; any other text is returned unchanged. */
export function dayInEnglish(day: string): string {
  const [, year = "", month = "", date = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return date === "" ? day : `${Number(date)} ${monthInEnglish(month)} ${year}`;
}

/** Formats a whole number with commas, 12,345. */
export function byThousands(value: number): string {
  return value.toLocaleString("en-US");
}

/** Formats a count with its noun: 1 report, 2 reports. */
export function some(count: number, one: string, many = `${one}s`): string {
  return `${byThousands(count)} ${count === 1 ? one : many}`;
}
