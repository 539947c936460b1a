import { parseIndexNumber } from "./codes.js";

/** Digits of a serial where no report shows how many a publisher writes: five, as in the guideline of 2009. */
const usualDigits = 5;

/**
 * Returns the next free index number of a publisher in a year, such as `113307037368775858/2022-00001`.
 *
 * It follows the highest serial of that code and year, with as many digits as the publisher's others. Import, `npm run
 * new`, `npm run submit` and the editor in the browser all use this function.
 *
 * @param code the publisher's credit or organisation code
 */
export function nextIndexNumber(code: string, year: string, existing: Iterable<string>): string {
  const own = [...existing].flatMap((number) => {
    const parts = parseIndexNumber(number);
    return parts?.code === code ? [parts] : [];
  });
  const serials = own.filter((parts) => parts.year === year).map(({ serial }) => Number(serial));
  const digits = own.length > 0 ? Math.max(...own.map(({ serial }) => serial.length)) : usualDigits;
  return `${code}/${year}-${String(Math.max(0, ...serials) + 1).padStart(digits, "0")}`;
}

/** Returns the highest index number of each publisher and year: `nextIndexNumber` needs no others. */
export function highestIndexNumbers(existing: Iterable<string>): string[] {
  const highest = new Map<string, { readonly number: string; readonly serial: string }>();
  for (const number of existing) {
    const parts = parseIndexNumber(number);
    if (!parts) continue;
    const { code, year, serial } = parts;
    const key = `${code}/${year}`;
    const last = highest.get(key)?.serial ?? "";
    const order = Number(serial) - Number(last) || serial.length - last.length;
    if (last === "" || order > 0) highest.set(key, { number, serial });
  }
  return [...highest.values()].map(({ number }) => number);
}
