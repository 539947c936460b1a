/** Offset of China's time zone from UTC in hours. */
const ahead = 8;

/** Returns the day in China, `2022-05-31`, whatever the machine's own time zone. @param time in seconds since 1970 */
export function dayOf(time: number): string {
  return instantOf(time).slice(0, 10);
}

/** Returns the time with China's time zone, `2022-05-31T08:30:00+08:00`. @param time in seconds since 1970 */
export function instantOf(time: number): string {
  return `${new Date((time + ahead * 3600) * 1000).toISOString().slice(0, 19)}+08:00`;
}
