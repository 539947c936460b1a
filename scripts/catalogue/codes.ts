const creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const organisationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Returns the check character of a unified social credit code.
 *
 * @param body the first 17 characters, digits and upper-case letters without I, O, S, V, Z
 * @returns one character of the same alphabet
 * @throws RangeError when `body` has another length or a character outside the alphabet
 * @see GB 32100-2015, 5.2 (weights 3^i modulo 31)
 */
export function creditCodeCheck(body: string): string {
  if (body.length !== 17) throw new RangeError(`17 characters expected, got ${body.length}`);
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += valueIn(creditAlphabet, character) * weight;
    weight = (weight * 3) % 31;
  }
  return creditAlphabet.charAt((31 - (sum % 31)) % 31);
}

/**
 * Returns the check character of an organisation code.
 *
 * @param body the first 8 characters, digits and upper-case letters
 * @returns a digit or `X`
 * @throws RangeError when `body` has another length or a character outside the alphabet
 * @see GB 11714-1997, 4.2 (weights 3 7 9 10 5 8 4 2 modulo 11)
 */
export function organisationCodeCheck(body: string): string {
  if (body.length !== 8) throw new RangeError(`8 characters expected, got ${body.length}`);
  const sum = [...body].reduce(
    (total, character, index) =>
      total + valueIn(organisationAlphabet, character) * (organisationWeights[index] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/** What is wrong with a publisher's code. `at` is the index in the code, from 0. */
export type CodeFault =
  { readonly kind: "form" } | { readonly kind: "check"; readonly at: number; readonly expected: string };

/**
 * Checks the code of a publishing body: 18 characters of GB 32100-2015 or 9 of GB 11714-1997.
 *
 * @returns undefined when the code is right
 */
export function codeFault(code: string): CodeFault | undefined {
  if (/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return checkFault(code, creditCodeCheck(code.slice(0, 17)));
  if (/^[0-9A-Z]{8}[0-9X]$/.test(code)) return checkFault(code, organisationCodeCheck(code.slice(0, 8)));
  return { kind: "form" };
}

/** The parts of an index number: publisher's code `/` four-digit year `-` serial. */
export interface IndexNumber {
  readonly code: string;
  readonly year: string;
  readonly serial: string;
}

/**
 * Pattern of an index number.
 *
 * The 2009 guideline gives the serial five digits; platforms in use write three to ten, so its length is not fixed.
 */
export const indexNumberForm = /^([0-9A-Z]+)\/(\d{4})-(\d{1,12})$/;

/**
 * Splits an index number into its parts.
 *
 * @returns undefined when the text does not have that form
 */
export function parseIndexNumber(text: string): IndexNumber | undefined {
  const match = indexNumberForm.exec(text);
  if (!match) return undefined;
  const [, code = "", year = "", serial = ""] = match;
  return { code, year, serial };
}

function checkFault(code: string, expected: string): CodeFault | undefined {
  return code.endsWith(expected) ? undefined : { kind: "check", at: code.length - 1, expected };
}

function valueIn(alphabet: string, character: string): number {
  const value = alphabet.indexOf(character);
  if (value < 0) throw new RangeError(`“${character}” is not in ${alphabet}`);
  return value;
}
