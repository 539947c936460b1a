import { yearOf, type CivilDay } from "../catalogue/index.js";
import { holidays } from "./holidays.js";

/** The time between two days. */
export interface Distance {
  readonly days: number;
  /** Working days when the table of holidays has every year between the two, otherwise calendar days. */
  readonly unit: "working" | "calendar";
}

/** The years of the table of holidays, in order. */
export const knownYears: readonly number[] = Object.keys(holidays).map(Number);

interface Exceptions {
  readonly off: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
}

const exceptionsByYear = new Map<number, Exceptions>();

/**
 * Returns the number of days between two days: the day after `from` is the first that counts, `to` the last.
 *
 * @returns 0 days when `to` is not after `from`
 */
export function distance(from: CivilDay, to: CivilDay): Distance {
  const [first, last] = [instant(from) + oneDay, instant(to)];
  const years = Array.from(
    { length: Number(yearOf(to)) - Number(yearOf(from)) + 1 },
    (_, index) => Number(yearOf(from)) + index,
  );
  if (!years.every((year) => year in holidays))
    return { days: Math.max(0, (last - first) / oneDay + 1), unit: "calendar" };
  let days = 0;
  for (let at = first; at <= last; at += oneDay) if (isWorkingDay(at)) days += 1;
  return { days, unit: "working" };
}

const oneDay = 86_400_000;

/** Returns midnight in UTC, where every day has the same length. */
function instant(day: CivilDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function isWorkingDay(at: number): boolean {
  const date = new Date(at);
  const { off, work } = exceptions(date.getUTCFullYear());
  const day = date.toISOString().slice(5, 10);
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  return weekend ? work.has(day) : !off.has(day);
}

function exceptions(year: number): Exceptions {
  const known = exceptionsByYear.get(year);
  if (known) return known;
  const { off = "", work = "" } = holidays[year] ?? {};
  const made = { off: new Set(spelledOut(year, off)), work: new Set(spelledOut(year, work)) };
  exceptionsByYear.set(year, made);
  return made;
}

/** Returns every day of a list such as `01-01 02-09..02-15`, as `MM-DD`. */
function spelledOut(year: number, list: string): string[] {
  return list.split(" ").flatMap((part) => {
    const [first = "", last = first] = part.split("..");
    const days: string[] = [];
    const end = Date.parse(`${year}-${last}T00:00:00Z`);
    for (let at = Date.parse(`${year}-${first}T00:00:00Z`); at <= end; at += oneDay)
      days.push(new Date(at).toISOString().slice(5, 10));
    return days;
  });
}
