/**
 * How text is cut for search; build and browser use this one definition.
 *
 * A unit is one character, or one run of Latin letters and digits. Units in a row, not parted by punctuation or a
 * line's end, make a segment. Each unit is indexed as a pair with the unit after it, as a word of Latin letters and
 * digits that Pagefind leaves whole, so a phrase is a row of pairs and matches wherever its characters stand.
 */

const end = "0000";
const part = /[\p{Script=Latin}\p{Nd}]+|[\p{L}\p{N}]\p{M}*|[^\S\n]+|[^]/gu;

/** Folds width and case: full-width and half-width forms, capitals and small letters are the same to a reader. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Segments of units. White space inside a line parts nothing but runs of letters. */
export function segments(text: string): string[][] {
  const result: string[][] = [[]];
  for (const [piece] of fold(text).matchAll(part)) {
    if (/^[^\S\n]+$/.test(piece)) continue;
    if (/^[\p{L}\p{N}]/u.test(piece)) result.at(-1)?.push(piece);
    else if (result.at(-1)?.length) result.push([]);
  }
  return result.filter((units) => units.length > 0);
}

/** The words that stand for a text in the index. */
export function indexWords(text: string): string {
  return segments(text).flatMap(pairWords).join(" ");
}

/**
 * The search for one phrase: words that must stand in a row, or, for a phrase of one unit, the beginning of a word.
 */
export function phraseQuery(units: readonly string[]): string {
  const [first] = units;
  if (units.length === 1 && first !== undefined) return code(first);
  return `"${pairWords(units).slice(0, -1).join(" ")}"`;
}

function pairWords(units: readonly string[]): string[] {
  return units.map(
    (unit, index) => code(unit) + (index + 1 < units.length ? code(units[index + 1] ?? "") : end),
  );
}

/** A run is marked by x at both ends, with x, y and z escaped; a character is its code point, four digits wide. */
function code(unit: string): string {
  if (/^[\p{Script=Latin}\p{Nd}]/u.test(unit)) {
    return `x${[...unit].map((c) => (/[0-9a-w]/.test(c) ? c : `y${digits(c)}`)).join("")}x`;
  }
  return [...unit].map(digits).join("");
}

function digits(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(4, "0");
}
