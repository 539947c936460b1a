import traditional from "opencc-js/dict/TSCharacters";

/**
 * How text is cut for search; build and browser use this one definition.
 *
 * A unit is one character, or one run of Latin letters and digits. Units in a row, not parted by punctuation or a
 * line's end, make a segment; white space inside a line parts nothing but runs. A phrase is found wherever its units
 * stand in a row inside one segment.
 */

/** What a character is to the cutter. */
const kinds = { boundary: 0, space: 1, single: 2, run: 3, mark: 4, ignored: 5 } as const;
type KindOf = (typeof kinds)[keyof typeof kinds];
const unknownKind = 255;

/** Kinds of the basic plane, found out once a character; the others are few. */
const kindTable = new Uint8Array(0x10000).fill(unknownKind);
const simplified = new Map(
  traditional.split("|").map((pair) => {
    const [from = "", to = ""] = pair.split(" ");
    return [from.codePointAt(0) ?? 0, to] as const;
  }),
);
const hasTraditional = new RegExp(
  `[${[...simplified.keys()].map((c) => String.fromCodePoint(c)).join("")}]`,
  "u",
);

/**
 * Folds what is the same to a reader: full-width and half-width forms, compatibility ideographs (NFKC), capitals and
 * small letters, traditional and simplified characters (OpenCC's table, one character for one).
 */
export function fold(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase();
  if (!hasTraditional.test(folded)) return folded;
  let result = "";
  for (const character of folded) result += simplified.get(character.codePointAt(0) ?? 0) ?? character;
  return result;
}

/** Segments of units of a text as it was written. */
export function segments(text: string): string[][] {
  const folded = fold(text);
  const result: string[][] = [[]];
  tokenize(
    folded,
    (start, end) => result.at(-1)?.push(tokenAt(folded, start, end)),
    () => result.push([]),
  );
  return result.filter((units) => units.length > 0);
}

/**
 * Walks a folded text and tells where units stand and segments end.
 *
 * @param onUnit given the place of a unit in `folded`
 * @param onBoundary called at punctuation and line ends; perhaps several times in a row, perhaps not at the end
 */
export function tokenize(
  folded: string,
  onUnit: (start: number, end: number) => void,
  onBoundary: () => void,
): void {
  const { length } = folded;
  let at = 0;
  while (at < length) {
    const kind = kindAt(folded, at);
    const start = at;
    at += widthAt(folded, at);
    if (kind === kinds.boundary) onBoundary();
    if (kind !== kinds.single && kind !== kinds.run) continue;
    for (; at < length; at += widthAt(folded, at)) {
      const next = kindAt(folded, at);
      if (next !== kinds.mark && next !== kinds.ignored && !(next === kinds.run && kind === kinds.run)) break;
    }
    onUnit(start, at);
  }
}

/** The unit that stands there, without invisible characters. */
export function tokenAt(folded: string, start: number, end: number): string {
  const unit = folded.slice(start, end);
  return end - start === 1 ? unit : unit.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
}

/** Whether a unit is a run of Latin letters and digits. */
export function isRun(unit: string): boolean {
  return kindAt(unit, 0) === kinds.run;
}

function widthAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && at + 1 < text.length ? 2 : 1;
}

function kindAt(text: string, at: number): KindOf {
  const code = text.charCodeAt(at);
  const known = kindTable[code] ?? unknownKind;
  if (known !== unknownKind) return known as KindOf; // only kinds are ever written to the table
  if ((code & 0xf800) === 0xd800) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
  const kind = kindOf(String.fromCharCode(code));
  kindTable[code] = kind;
  return kind;
}

function kindOf(character: string): KindOf {
  if (/[\p{Script=Latin}\p{Nd}]/u.test(character)) return kinds.run;
  if (/[\p{L}\p{N}]/u.test(character)) return kinds.single;
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return kinds.ignored;
  if (/\p{M}/u.test(character)) return kinds.mark;
  return /[^\S\n]/.test(character) ? kinds.space : kinds.boundary;
}
