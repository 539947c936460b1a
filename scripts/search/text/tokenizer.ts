import traditional from "opencc-js/dict/TSCharacters";
import { withoutGbkPrivateUse } from "./gbk-private-use.js";

/**
 * How text is split into tokens; build and browser share this definition.
 *
 * A token is one character, or one run of Latin letters and digits. A segment is a sequence of tokens without
 * punctuation or line end between them; white space inside of a line and quotation marks only separate runs, so that
 * “十四五”规划 contains 十四五规划. A phrase matches where its tokens follow each other within one segment.
 */

/** How the tokenizer treats a character. */
const characterClasses = { boundary: 0, space: 1, single: 2, run: 3, mark: 4, ignored: 5 } as const;
type CharacterClass = (typeof characterClasses)[keyof typeof characterClasses];
const unknownClass = 255;

/** Classes of the characters of the basic multilingual plane, computed when first needed. Other planes are rare. */
const classTable = new Uint8Array(0x10000).fill(unknownClass);
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
 * Folds characters that readers consider equal: full-width and half-width forms and compatibility ideographs (NFKC),
 * upper and lower case, traditional and simplified characters (OpenCC's table, one character for one), private-use
 * characters of GBK and those that they are today.
 */
export function fold(text: string): string {
  // NFKC would make 增加3，200人 a number with a comma.
  const folded = withoutGbkPrivateUse(text).replace(/，/g, "、").normalize("NFKC").toLowerCase();
  if (!hasTraditional.test(folded)) return folded;
  let result = "";
  for (const character of folded) result += simplified.get(character.codePointAt(0) ?? 0) ?? character;
  return result;
}

/** Splits an unfolded text into segments of tokens. */
export function segments(text: string): string[][] {
  const folded = fold(text);
  const result: string[][] = [[]];
  tokenize(
    folded,
    (start, end) => result.at(-1)?.push(tokenAt(folded, start, end)),
    () => result.push([]),
  );
  return result.filter((tokens) => tokens.length > 0);
}

/**
 * Walks a folded text and reports each token and each segment boundary.
 *
 * @param onToken called with the start and end of a token in `folded`
 * @param onBoundary called at punctuation and line ends; perhaps several times in a row, perhaps not at the end
 */
export function tokenize(
  folded: string,
  onToken: (start: number, end: number) => void,
  onBoundary: () => void,
): void {
  const { length } = folded;
  let at = 0;
  while (at < length) {
    const end = tokenEnd(folded, at);
    if (end > at) onToken(at, end);
    else if (classAt(folded, at) === characterClasses.boundary) onBoundary();
    at = end > at ? end : at + widthAt(folded, at);
  }
}

/** Returns the end of the token that begins at an index of a folded text; the index itself when none begins there. */
export function tokenEnd(folded: string, start: number): number {
  const characterClass = classAt(folded, start);
  if (characterClass !== characterClasses.single && characterClass !== characterClasses.run) return start;
  let at = start + widthAt(folded, start);
  for (; at < folded.length; at += widthAt(folded, at)) {
    const next = classAt(folded, at);
    if (
      next !== characterClasses.mark &&
      next !== characterClasses.ignored &&
      !(next === characterClasses.run && characterClass === characterClasses.run)
    )
      break;
  }
  return at;
}

/** Returns whether the character at an index of a folded text ends a segment. */
export function isBoundary(folded: string, at: number): boolean {
  return classAt(folded, at) === characterClasses.boundary;
}

/** Returns whether the character at an index of a folded text is white space, or a quotation mark. */
export function isSpace(folded: string, at: number): boolean {
  return classAt(folded, at) === characterClasses.space;
}

/** Returns the token at this range, without invisible characters. */
export function tokenAt(folded: string, start: number, end: number): string {
  const token = folded.slice(start, end);
  return end - start === 1 ? token : token.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
}

/** Returns whether a token is a run of Latin letters and digits. */
export function isRun(token: string): boolean {
  return classAt(token, 0) === characterClasses.run;
}

/** Returns the number of code units of the character at an index. */
export function widthAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && at + 1 < text.length ? 2 : 1;
}

function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at);
  const known = classTable[code] ?? unknownClass;
  if (known !== unknownClass) return known as CharacterClass; // only classes are ever written to the table
  if ((code & 0xf800) === 0xd800) return classOf(String.fromCodePoint(text.codePointAt(at) ?? code));
  const characterClass = classOf(String.fromCharCode(code));
  classTable[code] = characterClass;
  return characterClass;
}

function classOf(character: string): CharacterClass {
  if (/[\p{Script=Latin}\p{Nd}]/u.test(character)) return characterClasses.run;
  if (/[\p{L}\p{N}]/u.test(character)) return characterClasses.single;
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return characterClasses.ignored;
  if (/\p{M}/u.test(character)) return characterClasses.mark;
  return /[^\S\n]|["'“”‘’「」『』]/.test(character) ? characterClasses.space : characterClasses.boundary;
}
